//! Small exports as each system lays them out, with their quirks.

/// Swedish headings, a Likert block, a multi-select, free text over two lines,
/// and points of a quiz.
pub const MICROSOFT: &str = "ID,Starttid,Slutförandetid,E-post,Namn,Skriv din kod,Före eller efter?,Vilket labb?,Jag känner mig trygg,\"Jag vet vart\njag vänder mig\",Vad har du provat?,Vad vill du tillägga?,Poäng – Vad vill du tillägga?\r\n\
1,2024-02-01 10:00:00,2024-02-01 10:04:00,anonymous,Anna Hemlig,AB 12,Före,Bodenlabbet,Instämmer inte,Varken eller,Träffpunkt;Kurs;,\"Rad ett\r\nrad två\",0\r\n\
2,2024-02-01 10:00:00,2024-02-01 10:05:00,anonymous,Bo Hemlig,CD34,Före,Bodenlabbet,Instämmer,Instämmer helt,Kurs;,,0\r\n\
3,2024-06-01 10:00:00,2024-06-01 10:05:00,bo@hemlig.example,Bo Hemlig,cd34 ,Efter,Bodenlabbet,Instämmer helt,Vet ej,Träffpunkt;,Bra!,0\r\n\
4,2024-06-01 10:00:00,2024-06-01 10:05:00,anonymous,Anna Hemlig,ab  12,Efter,Bodenlabbet,Instämmer,Instämmer,Kurs;Träffpunkt;,,0\r\n\
5,2024-06-01 10:00:00,2024-06-01 10:05:00,anonymous,Test,test,Efter,Bodenlabbet,Instämmer,Instämmer,Kurs;,,0\r\n";

/// English headings and last modified time.
pub const MICROSOFT_ENGLISH: &str = "Id,Start time,Completion time,Email,Name,Last modified time,Your code,I feel safe\n\
1,2/1/24 10:00:00,2/1/24 10:04:00,anonymous,,,k1,Agree\n2,2/1/24 10:00:00,2/1/24 10:04:00,anonymous,,,k2,Strongly disagree\n";

/// A grid as `Question [Row]`, chosen options with commas, a scale of numbers.
pub const GOOGLE: &str = "Tidstämpel,E-postadress,Din kod,Hur ofta händer detta? [Jag träffar andra],Hur ofta händer detta? [Jag får hjälp],Hur troligt är det att du rekommenderar oss? (0–10),Vilka har du träffat?\n\
2024/02/01 10:00:00 em CET,a@hemlig.example,röd1,Ibland,Aldrig,7,\"Granne, Vän\"\n\
2024/02/01 10:01:00 em CET,b@hemlig.example,blå2,Ofta,Sällan,9,Granne\n\
2024/02/01 10:02:00 em CET,c@hemlig.example,grön3,Alltid,Ibland,10,\"Vän, Granne\"\n\
2024/02/01 10:03:00 em CET,d@hemlig.example,gul4,Ibland,Ibland,3,Vän\n";

/// Codes as headings, BOM, semicolons, everything quoted, CRLF and a blank
/// line at the end; one response never sent in.
pub const LIMESURVEY: &str = "\u{feff}\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"ipaddr\";\"kod\";\"Q1[SQ001]\";\"Q1[SQ002]\";\"Q2[1]\";\"Q2[2]\";\"Q2[other]\";\"Q3\"\r\n\
\"1\";\"2024-02-01 10:00:00\";\"3\";\"sv\";\"11\";\"192.0.2.1\";\"ANKA\";\"A2\";\"A3\";\"Y\";\"\";\"\";\"4\"\r\n\
\"2\";\"\";\"1\";\"sv\";\"12\";\"192.0.2.2\";\"BI\";\"A1\";\"\";\"\";\"\";\"\";\"\"\r\n\
\"3\";\"2024-02-01 10:00:00\";\"3\";\"sv\";\"13\";\"192.0.2.3\";\"CYKEL\";\"A5\";\"A4\";\"Y\";\"Y\";\"något; eget\";\"5\"\r\n\
\"\"\r\n\r\n";

/// Full text as headings and answers.
pub const LIMESURVEY_FULL: &str = "\u{feff}\"Response ID\";\"Date submitted\";\"Last page\";\"Start language\";\"Access code\";\"Vad tycker du? [Jag känner mig trygg]\";\"Vad tycker du? [Jag har någon att prata med]\"\r\n\
\"1\";\"2024-02-01\";\"3\";\"sv\";\"xK9\";\"Stämmer inte alls\";\"Stämmer helt\"\r\n\
\"2\";\"2024-02-01\";\"3\";\"sv\";\"yL8\";\"Stämmer till viss del\";\"Stämmer till stor del\"\r\n";

/// Code and text together.
pub const LIMESURVEY_BOTH: &str = "\"id. Response ID\";\"submitdate. Date submitted\";\"lastpage. Last page\";\"kod. Vilken är din kod?\";\"Q1[SQ001]. Vad tycker du? [Jag känner mig trygg]\"\r\n\
\"1\";\"2024-02-01\";\"3\";\"anka\";\"4\"\r\n\"2\";\"2024-02-02\";\"3\";\"bi\";\"5\"\r\n";

/// Two rows of headings: a matrix, options over columns, an open answer.
pub const SURVEYMONKEY: &str = "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Your code,What do you think?,,Which have you tried?,,,Anything else?,How satisfied are you?\n\
,,,,,,,,,Open-Ended Response,I feel safe,I have someone to talk to,Course,Meeting place,Other (please specify),Open-Ended Response,Response\n\
11400000001,700,02/01/2024 10:00:00 AM,02/01/2024 10:05:00 AM,192.0.2.1,a@hemlig.example,Anna,Hemlig,,k1,Agree,Strongly agree,Course,,,\"Yes, \"\"much\"\"\nmore\",Satisfied\n\
11400000002,700,02/01/2024 10:00:00 AM,02/01/2024 10:05:00 AM,192.0.2.2,b@hemlig.example,Bo,Hemlig,,k2,Disagree,Neither agree nor disagree,Course,Meeting place,a walk,,Very satisfied\n\
11400000003,700,02/01/2024 10:00:00 AM,02/01/2024 10:05:00 AM,192.0.2.3,,,,,,Agree,,,,,,Dissatisfied\n";

/// Raw values, events, a repeated form whose rows stand apart, check boxes.
pub const REDCAP: &str = "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,redcap_data_access_group,samtal___1,samtal___2,trygg,enkat_complete,hjalp,uppfoljning_complete\n\
1,visit_1_arm_1,,,boden,1,0,2,2,,\n\
1,visit_1_arm_1,uppfoljning,1,boden,,,,,3,2\n\
1,visit_2_arm_1,,,boden,0,1,4,2,,\n\
2,visit_1_arm_1,,,umea,0,0,5,0,,\n\
2,visit_2_arm_1,,,umea,0,0,3,2,,\n\
3,screening_arm_1,,,umea,1,1,,2,,\n";

/// Labels instead of variables and values.
pub const REDCAP_LABELS: &str = "Record ID,Event Name,Trygghet,Provat (choice=Kurs),Provat (choice=Träff),Complete?\n\
1,Baseline (Arm 1: Alla),Instämmer inte,Checked,Unchecked,Complete\n\
1,Follow-up (Arm 1: Alla),Instämmer,Checked,Checked,Complete\n\
2,Baseline (Arm 1: Alla),Instämmer helt,Unchecked,Unchecked,Incomplete\n";

/// A table of somebody's own, with a title above and a running number.
pub const TABLE: &str = "Enkät om trygghet våren 2024\n\nNr;Deltagare;Ort;Mättillfälle;Trygghet (1-5);Gemenskap (1-5);Ålder;Kommentar\n\
1;d1;Boden;1;2;3;44;Jag heter Hemlig\n2;d2;Boden;1;3;4;51;\n3;d1;Boden;2;4;4;44;\n4;d2;Boden;2;5;;51;tack\n5;d3;Umeå;2;5;1;29;\n";
