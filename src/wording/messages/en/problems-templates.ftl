# Templates, claims and documents
unknown-template = there is no template called { $template }
reserved-character = the template holds a character that the program keeps for itself (U+FDD0 or U+FDD1)
    .help = remove the character
unsafe-value = a value from the data would be read as code here instead of as text
    .help = write values in running text, { "{{ value }}" }, or as an argument, { "{{ value|str }}" }; not in comments, raw text, mathematics or inside quotation marks
template = the template cannot be filled in here ({ $message })
    .help = docs/templates.md shows what templates can do
template-syntax = the template is not written right here ({ $message })
    .help = values stand in { "{{ … }}" }, and { "{% if %}" } and { "{% for %}" } are closed by { "{% endif %}" } and { "{% endfor %}" }
template-undefined = the template uses a name that there is not ({ $message })
    .help = check the spelling; docs/templates.md lists what templates see
not-known-here = { $name } cannot be used here
unknown-picture = there is no picture called { $path }
    .help = a picture can be shown when it stands in the data or in labbrapport.toml: [[theme.picture]] and below it file = "…" and alt = "…"
typst = the page cannot be set here ({ $message })
    .help = { $hint ->
        [none] look at the line in the template, and at docs/templates.md
       *[other] { $hint }
    }
ignored-on-web = { $element } cannot be shown on a web page
    .help = use the theme's own parts (docs/templates.md lists them), or write that part within #in-print[…] and something else within #on-web[…]
lost-on-web = { $text } is missing from the web page
    .help = the project's own theme under report-templates/web/ leaves a text out; show it, or say that it is left out with #left-out(…)
theme-without-web = the theme is the project's own, but the web pages look as the program's
    .help = put a web/theme.typ and a web/style.css of your own beside theme.typ, or write off = true under [web] in labbrapport.toml
typed-figure = { $typed } is typed by hand; it is also the value of { $figure }{ $others ->
    [0] { "" }
    [one] , or of one more
   *[other] , or of { $others } more
}
    .help = write { "{{ figure(\"" }{ $figure }{ "\") }}" } instead, so that it follows the data
typed-in-text = { $typed } is typed by hand; it is also the value of { $figure }{ $others ->
    [0] { "" }
    [one] , or of one more
   *[other] , or of { $others } more
}
    .help = see that the text still holds when the data change; a number in a template follows them by itself
text-differs = the text says { $typed }, but { $figure } is { $actual }
    .help = correct the one that is wrong; if the number is something else, write what it is
text-of-target = the text says { $typed }, but the actual is { $actual } and the target { $target }
    .help = correct the text, or the numbers if they are wrong
text-of-change = the text says { $typed }, but the value was { $baseline } at the start and is { $actual } now
    .help = correct the text, or the numbers if they are wrong
text-tells-withheld = the text tells what { $figure } is, and that figure may not be shown
    .help = write the sentence anew without the number
unknown-figure = { $figure } is not the id of a figure
    .help = an id looks like indicator/jobs/north/actual; output/results/results.json lists them
unknown-in-figure = { $part } is not { $what }
    .help = output/results/results.json lists all ids
not-a-figure = this is not a figure
    .help = write its id, "indicator/jobs/north/actual", or give the figure itself
unknown-claim = { $claim } is nothing that can be claimed
    .help = what can be is: { $known }
claim-on-share = { $figure } is a share, and { $says } is not
    .help = write shares as 0.8 or as 80 %
claim-without-before = there is no earlier value to compare { $figure } with
    .help = claim movement of an indicator's actual or change, or of a survey's later occasion
claim-unclear = the text claims { $says } of { $figure }, but the difference is no larger than chance can make it
    .help = reword the sentence so that it says no more than that
claim-not-carried = the text claims { $says } of { $figure }, but { $before ->
    [none] it is { $actual }
   *[other] it was { $before } before and { $actual } after
}
    .help = change the sentence so that it fits the figure, and the claim with it
claim-withheld = the text rests on { $figure }, which is withheld
    .help = take the sentence out, or write it only where the figure is known: { "{% if figure(\"…\").known %}" }
claim-missing = the text rests on { $figure }, which is missing in the data
    .help = take the sentence out, or write it only where the figure is known: { "{% if figure(\"…\").known %}" }
requirement-not-met = the text says { $says }, and that no longer holds{ $figures ->
    [none] { "" }
   *[other] : { $figures }
}
    .help = change the sentence so that it fits the figures, and the condition with it

# The parts of a figure's id
figure-indicator = an indicator
figure-group = a group
figure-survey-item = a survey item
figure-success-factor = a success factor
figure-conclusion = a conclusion
figure-recommendation = a recommendation
figure-method = a method
figure-lab = a lab
figure-code = a code
figure-measure = something told of this
figure-date = a date
figure-answer = an answer
figure-number = a number; interviews are numbered from 1
unknown-chart = there is no chart called { $chart }
    .help = there are { $known }
