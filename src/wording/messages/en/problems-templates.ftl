# Templates, claims and documents

unknown-chart = there is no chart called { $chart }
    .help = there are { $known }
