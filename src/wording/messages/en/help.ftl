# What --help says: a command, `help-COMMAND`; its options and arguments,
# `help-COMMAND-OPTION`, or `help-any-OPTION` where they are alike everywhere.
help = From a folder of lab workbooks to finished, accessible reports. Without a command it builds the project in the current folder.
help-form = How to write it: { $usage }
help-options-place = [OPTIONS]
help-command-place = COMMAND
help-heading-commands = Commands
help-heading-arguments = What follows the command
help-heading-options = Options
help-heading-examples = Examples
help-any-help = Shows this help
help-any-version = Shows which version this is
help-any-project = The project folder, which holds labbrapport.toml [otherwise: the current folder, or the nearest above it that does]
help-any-color = Whether problems are shown in colour: auto (where the terminal shows colours), always, never [otherwise: auto]
help-any-quiet = Says nothing but what is wrong, and results
help-any-verbose = Says more: notes too, and each on its own
help-any-edition = The edition in this language: sv (Swedish) or en (English) [otherwise: the manifest's]
help-any-format = How it is shown: human (text), json (for programs) [otherwise: human]
help-any-jobs = How many documents are made at the same time [otherwise: one per core]
help-any-lab = Makes only the documents of this lab; may be repeated
help-any-document = Makes only the documents of this name; may be repeated
help-any-shard = Makes only a part of the documents, the second of three with 2/3, into a folder of its own; gather puts the parts together
help-any-into = The folder of the part [otherwise: parts/2-of-3 in the project]
help-any-keep-sources = Also writes what Typst saw, and the fonts, under this folder
help-build = Makes every report and writes it under output/
help-build-format = How problems and what was written are shown: human (over several lines, with advice), short (a line each), json [otherwise: human]
help-build-examples =
    labbrapport build
    labbrapport build --lab boden --lab portalen
    labbrapport build --edition sv
    labbrapport build --shard 2/3
help-gather = Puts the parts of a build that many machines shared together, as if one had made them all
help-gather-parts = The folders of the parts [otherwise: all in parts/ in the project]
help-gather-format = How problems and what was written are shown: human (over several lines, with advice), short (a line each), json [otherwise: human]
help-gather-examples =
    labbrapport gather
    labbrapport gather /shared/parts/1-of-2 /shared/parts/2-of-2
help-watch = Builds, and builds anew whenever a file of the project changes, until Ctrl+C
help-watch-format = How problems and what was written are shown: human (over several lines, with advice), short (a line each), json [otherwise: human]
help-open = Shows the project in the browser while one works on it: what is wrong and where, beside the pages as they will be. Nothing is written to the project until one asks for it; until Ctrl+C
help-open-no-browser = Prints the address, and opens no browser and no folder
help-check = Reads and checks everything, and writes nothing
help-check-all = Shows every note by itself, also where many are of a kind
help-check-format = How problems are shown: human (over several lines, with advice), short (a line each), json [otherwise: human]
help-check-examples =
    labbrapport check
    labbrapport check --all
    labbrapport --project my-report check --format json
help-outputs = Lists every file that a build writes, one on a line, for programs that must know beforehand
help-new = Writes a project to start from into a new folder. On a terminal it asks for the programme's and the labs' names where they are not given
help-new-folder = The new folder
help-new-title = The programme's name, as the reports' title page shows it
help-new-labs = The labs' names, separated by commas: "North, South"
help-new-lang = The language of workbook and reports: sv (Swedish) or en (English) [otherwise: sv]
help-new-examples =
    labbrapport new my-report --lang en
    labbrapport new my-report --title "Safer streets" --labs "North, South" --lang en
help-quotes = Lists every quote with its cell, whether it is chosen or why not, and the manifest's entry that chooses it
help-quotes-lab = Only those of this lab; may be repeated
help-quotes-code = Only those of this code, by its id or name; may be repeated
help-quotes-examples =
    labbrapport quotes
    labbrapport quotes --lab boden --code trust --format json
help-trace = Leads from a printed figure, an id or a cell to formula and cells, from a quote to its cell, and from a recommendation to the segments behind it
help-trace-text = A text as printed ("80 %"), a quote or its first words, a recommendation's title, an id or a part of it, or a cell's address
help-trace-cell = The figures that rest on this cell, file.xlsx#Sheet!F14
help-trace-values = Also shows what stands in the cells, never of personal columns
help-trace-examples =
    labbrapport trace "80 %"
    labbrapport trace indicator/work/north/actual
    labbrapport trace --cell 'data/values.xlsx#Measurements!F14' --values
help-verify = Makes everything once more and says whether output/ is the same
help-receive = Takes the results out of an account or a results file that was sent in, and says what was received and what is missing
help-receive-file = The account as PDF, or a results.json
help-receive-output = Writes the results here; a file that is there already is left as it is
help-receive-examples =
    labbrapport receive account.pdf
    labbrapport receive account.pdf --output received/2026.json
help-diff = Says what differs between two editions' results.json
help-diff-old = The earlier edition's results.json
help-diff-new = The later edition's results.json
help-diff-examples =
    labbrapport diff published/2025/results.json output/results/results.json
help-portfolio = Adds up what the results of many programmes tell, for who funds them
help-portfolio-results = Files results.json, PDFs that carry one, and folders that hold the programmes' output folders
help-portfolio-output = The folder that is written: new, empty, or an earlier portfolio
help-portfolio-lang = The language of messages and tables: sv (Swedish) or en (English) [otherwise: the system's]
help-portfolio-format = How the outcome is shown: human (text), json (what portfolio.json holds) [otherwise: human]
help-portfolio-examples =
    labbrapport portfolio programmes/ --output portfolio
    labbrapport portfolio a.pdf b/results.json --output portfolio --lang en
help-import = Shows what exports of other systems would become, and prints the manifest's entries for them
help-import-files = The exports, before and after together: survey answers from Microsoft Forms, Google Forms, LimeSurvey, SurveyMonkey, REDCap or any table with a row per respondent; codings as REFI-QDA (.qdpx, .qdc) or a table from Taguette, ATLAS.ti, MAXQDA or QualCoder
help-import-format = How it is shown: human (text), short (as human), json (for programs) [otherwise: human]
help-import-examples =
    labbrapport import before.xlsx after.xlsx
    labbrapport import interviews.qdpx
help-completions = Prints completions of what is typed, for a shell
help-completions-shell = The shell: bash, elvish, fish, powershell or zsh
help-man = Prints the manual page, or writes one for every command
help-man-output = Writes the pages of all commands into this folder
help-help = Shows the help of a command
# What belongs in place of a word in angle brackets
help-name-dir = DIR
help-name-name = NAME
help-name-names = NAMES
help-name-title = TITLE
help-name-lang = LANG
help-name-when = WHEN
help-name-address = ADDRESS
help-name-file = FILE
help-name-format = FORMAT
help-name-shell = SHELL
help-name-old = OLD
help-name-new = NEW
help-name-results = RESULTS
help-name-text = TEXT
