# The manifest, labbrapport.toml
manifest-encoding = the file is not saved as UTF-8, and the character here cannot be read
    .help = open it in a text editor and save it with the encoding UTF-8; in Notepad: File, Save as, Encoding UTF-8; then see that letters such as é and ö are right
manifest-syntax = the program does not understand this line: { $message }
    .help = a setting is written name = "value", with the text between straight quotation marks, and a section begins with [name] or [[name]]; see also whether the line above is complete
curly-quotes = the quotation marks on this line are curly, and straight ones are needed
    .help = replace “ and ” by the straight sign "; write in a text editor such as Notepad, not in Word
bare-key = a name with other letters than a–z needs straight quotation marks
    .help = write { $right } =
table-twice = the section { $header } stands on line { $line } already
    .help = move the lines below this one to the section on line { $line }, and delete this one
key-twice = { $key } stands on line { $line } already
    .help = change it there, and delete this line
key-of-top = { $key } belongs at the top of the file, and stands in { $within } here
    .help = { $line ->
    [none] move the line up, before the first line with [ ]
   *[other] it stands there already, on line { $line }: change it there, and delete this line
}
backslash-path = a path has a backslash here, \, which means something else in this file
    .help = write a slash instead: { $right }
not-quoted = the value lacks quotation marks, or is not written as it should be
    .help = write { $right }
date-not-written = the date is not written as it should be
    .help = write the year first, without quotation marks: { $right }
unfilled = { $key } is not filled in
    .help = { $what }
unfilled-text = write over the dots … what should stand there
unfilled-reason = write why it may be shown, so that those who read after you understand
after-header = there is more on the line of { $header }
    .help = write it on a line of its own:
        { $header }
        { $rest }
cell-not-read = there is no text in { $cell } that would be published
    .help = an address counts from the folder with labbrapport.toml, as "data/projekt.xlsx#Texter!C5"; the files that were read are { $files }
unknown-word = { $key } is nothing that reports say by themselves
    .help = docs/words.md lists what there is
unclear-word = the text of { $key } cannot be read
    .help = { "{" } and { "}" } stand around what is filled in; such a sign itself is written { "{" } "{ "{" }" { "}" }
word-of-nothing = in the text of { $key }, { $unknown } cannot be filled in
    .help = { $given ->
        [none] there is nothing to fill in
       *[other] what there is is { $given }
    }
key-elsewhere = { $key } belongs under { $header }, but stands here { $within ->
    [none] at the top of the file
   *[other] in { $within }
}
    .help = move the line to just below { $header }; write that heading at the end of the file if there is none
unknown-key = { $key } is not a setting{ $within ->
    [none] { "" }
   *[other] { " " }in { $within }
}
    .help = those that there are: { $known }
missing-key = the setting { $key } is missing{ $within ->
    [none] { "" }
   *[other] { " " }in { $within }
}
    .help = { $within ->
    [none] at the top of the file, add { $example }
   *[other] add { $example }
}
wrong-type = { $key } should be { $expected }
not-in-range = { $key } should be a whole number from { $least } to { $most }
not-a-table = { $key } should be a section of its own
    .help = begin the section with the line { $header } and write its settings below
unknown-choice = { $found } cannot be chosen for { $key }
    .help = write one of { $choices }
missing-programme-id = the programme has no id, which tells it from other programmes and is the same year after year
    .help = { $section ->
    [none] write two lines at the end of labbrapport.toml:
        { "[results]" }
        id = "{ $id }"
   *[begun] write a line below [results]:
        id = "{ $id }"
}
invalid-programme-id = { $id } cannot be the programme's id
    .help = use only the letters a to z, digits, hyphens, underscores and full stops: id = "innovation-lab-2019"
exchange-lacks-key = { $scheme } cannot do without { $key } in { $within }
    .help = write { $example }
exchange-lacks-row = { $scheme } needs to know more than the tables say: { $what }
exchange-leaves-out = figures that are not in the { $scheme } file: { $withheld } withheld to protect people, { $hedged } not exact, { $examples } made-up examples, { $undated } without a date that it needs
unreadable-catalogue = the catalogue of indicators { $path } cannot be read: { $error }
    .help = see that the path is right, counted from the folder with labbrapport.toml
not-in-catalogue = the code { $code } is not in the catalogue of indicators { $file }
    .help = see the catalogue for the code that is meant
catalogue-code = the code { $code } of the catalogue of indicators { $scheme ->
    [none] lacks what codes begin with
   *[other] does not begin with { $scheme }, as the codes before it do
}
    .help = write the code as projects write it, with the funder's abbreviation and a colon: ESF:CO01
catalogue-differs = the indicator { $indicator } has another { $what } than the funder's catalogue: { $here } here, { $there } there
    .help = measure as the catalogue says{ $measured ->
        [none] { "" }
       *[other] { " " }({ $measured })
    }, or take the code away: figures of different kinds would be put together under it
catalogued-missing = the funder requires the indicator { $code }{ $name ->
    [none] { "" }
   *[other] { ", " }{ $name },
} and the project has none with that code
    .help = add the indicator{ $measured ->
        [none] { "" }
       *[other] { " " }({ $measured })
    }, or write the code in the column code of the indicator that it is
invalid-colour = { $found } is not a colour
    .help = write it as a number sign and six characters: "#0072B2"
invalid-output = “output” should be a place in the folder output that ends in .pdf
    .help = write for example output = "reports/final-report.pdf", without .. and \ and without a slash first
output-without-id = “output” and “for-each” do not fit together
    .help = a document that is made for each lab or focus area needs { "{id}" } in its name, output = "labs/{ "{id}" }.pdf"; one that is made once must not have it
same-output = two documents would be written to { $output }
    .help = give one of them another name after “output”
reserved-output = { $output } cannot be a report: its place is needed for results files or for reports in another language
    .help = write another name or another folder after “output”
same-document-name = two documents are called { $name }
    .help = give one of them another name after “name”
unknown-font = there is no font called { $family }
    .help = put its .ttf or .otf files in the folder report-templates/fonts
placeholder = { $text } is an example of labbrapport’s own, and would stand on the reports’ title page
    .help = put your own in its place
damaged-font = the file is damaged, or no font
    .help = get the font anew as .ttf or .otf, or remove the file
outside-project = { $path } lies outside the project's folder
    .help = copy the file to the project's folder and write its path from that folder, without .. and without a slash in front
unreadable-names = the file of names cannot be read: { $error }
    .help = see that the path is right, counted from the folder with labbrapport.toml, and save the file as UTF-8 with a name on each line
unreadable-earlier = the earlier publication { $path } cannot be read: { $error }
    .help = see that the path is right, counted from the folder with labbrapport.toml
earlier-not-results = { $path } holds no results from labbrapport, or is damaged (line { $line }, character { $column })
    .help = copy the file results.json of the earlier publication, which lay in output/results/, to the project's folder
earlier-foreign = { $path } is about another project: its id is { $id }, this project's { $own }
    .help = name the results of this project's own earlier publication; where the project has changed its name, write id = { $id } under [results]
earlier-in-output = { $path } lies in the folder of finished reports, which every build writes anew
    .help = copy the file to a folder of its own, such as published/2024/
earlier-gone = the earlier publication { $path } told of { $ids }, which is here no longer
    .help = where one of them has only been given another id, give it the earlier one: else the small groups are not guarded by which the two publications differ. Of what has ended there is nothing to do
unreadable-template = the file cannot be read: { $error }
    .help = save it as UTF-8
unknown-picture-kind = { $path } is no picture that can be shown
    .help = save it as .jpg, .png or .svg
missing-picture = the picture { $path } cannot be read: { $error }
    .help = see that the path is right, counted from the folder with labbrapport.toml
huge-picture = the picture { $path } is larger than 25 MB
    .help = save it smaller; 2,000 pixels across are enough for print
too-many-pixels = the picture { $path } is { $width } by { $height } pixels
    .help = save it smaller; 2,000 pixels across are enough for print
unreadable-picture = { $path } is damaged, or no picture
    .help = open it in a picture program and save it anew

# What a setting should be
expected-text = a text between straight quotation marks
expected-text-not-empty = a text that is not empty
expected-names = a list of texts between straight quotation marks, or the path of a file
expected-paths = a list of paths between straight quotation marks, within [ and ]
expected-date = a date such as 2019-12-31
expected-cell = the address of a cell, such as data/texts.xlsx#Texts!C4

# How a setting is written
example-title = the programme's name: title = "…"
example-date = the reports' date: date = 2019-12-31
example-files = which files are meant: files = "data/**"
example-quote-cell = the cell with the quote: cell = "data/interviews.xlsx#Codings!F12"
example-text-cell = the cell with the text: cell = "data/texts.xlsx#Texts!C4"
example-text-reason = why the text may be published: reason = "…"
example-lab = the lab's id: lab = "…"
example-indicator = the indicator's id: indicator = "…"
example-figure-reason = why the figure may be shown: reason = "…"
example-document-name = a name for the document: name = "final-report"
example-template = a file in report-templates: template = "summary.typ.j2"
example-output = what the file is to be called in the folder output: output = "final-report.pdf"
example-picture = a picture in the project's folder: file = "logo.svg"
example-alt = what the picture shows: alt = "…"
example-table = table = "Measurements"
example-lab-id = id = "north"
example-indicator-is = is = "Number of participants"
example-indicator-id = id = "participants"
expected-said = texts in braces, { "{" } value = "Actual" { "}" }

# What other systems need
example-currency = currency = "SEK"
example-grant-id = id = "360G-funder-2019-00123", the number that the funder gave the grant
example-grant-funder = funder = "SE-ON-2021001975", the funder's number after the register's code
example-grant-funder-name = funder-name = "…", the funder's name
example-grant-recipient = recipient = "SE-ON-5560000000", the recipient's number after the register's code
example-grant-recipient-name = recipient-name = "…", the recipient's name
example-grant-amount = amount = 1200000, in whole kronor
example-grant-awarded = awarded = 2018-05-31, the day the grant was awarded
example-iati-organisation = organisation = "SE-ON-5560000000", the organisation's number after the register's code
example-iati-organisation-name = organisation-name = "…", the name of who reports
example-iati-organisation-type = organisation-type = "national-ngo", or what else it is
example-iati-activity = activity = "SE-ON-5560000000-LAB", the organisation's number, a hyphen and the programme's
example-iati-status = status = "closed", or how far else the programme is
example-iati-country = country = "SE", the country that the programme is for
example-iati-sector = sector = "15150", the purpose in the DAC's list
example-budget-start = start = 2019-01-01
example-budget-end = end = 2019-12-31
example-budget-amount = amount = 1200000
exchange-needs-aim = write a row in the table Programme with the key aim and what the programme wants
exchange-needs-start = write a row in the table Programme with the key start and the date, or the labs' start
exchange-needs-organisations = write the table Organisations: who pays for, answers for and carries out the programme
expected-activity-id = the organisation's identifier, a hyphen and the programme's own number
expected-budget-end = a date after start and at most a year later
expected-outside-id = an identifier from a register, without spaces and without / & | ?
expected-country = two capital letters, such as SE
expected-sector = five digits of the DAC's list, such as 15150
expected-currency = three capital letters, such as SEK
catalogue-unit = unit
catalogue-direction = direction
catalogue-scale = scale
example-catalogue-scheme = what codes begin with in projects: scheme = "ESF"
example-catalogue-code = the indicator's code: code = "CO01"
