# Templates, claims and documents
