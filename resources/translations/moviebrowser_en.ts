<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AddressDialog</name>
        <message numerus="yes">
            <source>The text of %n page(s) is fetched, without pictures or scripts.</source>
            <translation>
                <numerusform>The text of %n page is fetched, without pictures or scripts.</numerusform>
                <numerusform>The text of %n pages is fetched, without pictures or scripts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityRows</name>
        <message numerus="yes">
            <source>%n mention(s) in {0}</source>
            <translation>
                <numerusform>%n mention in {0}</numerusform>
                <numerusform>%n mentions in {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message numerus="yes">
            <source>%n article(s) added</source>
            <translation>
                <numerusform>%n article added</numerusform>
                <numerusform>%n articles added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n already there</numerusform>
                <numerusform>%n already there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read</source>
            <translation>
                <numerusform>%n file could not be read</numerusform>
                <numerusform>%n files could not be read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message numerus="yes">
            <source>Kept %n excerpt(s) together</source>
            <translation>
                <numerusform>Kept %n excerpt together</numerusform>
                <numerusform>Kept %n excerpts together</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>Copied %n excerpt(s) with their sources</source>
            <translation>
                <numerusform>Copied %n excerpt with their sources</numerusform>
                <numerusform>Copied %n excerpts with their sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Removing</name>
        <message numerus="yes">
            <source>Remove %n sample article(s) from the library?</source>
            <translation>
                <numerusform>Remove %n sample article from the library?</numerusform>
                <numerusform>Remove %n sample articles from the library?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s) kept from them will stay, with words and sources.</source>
            <translation>
                <numerusform>%n excerpt kept from them will stay, with words and sources.</numerusform>
                <numerusform>%n excerpts kept from them will stay, with words and sources.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) removed – Ctrl+Z undoes that</source>
            <translation>
                <numerusform>%n article removed – Ctrl+Z undoes that</numerusform>
                <numerusform>%n articles removed – Ctrl+Z undoes that</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message numerus="yes">
            <source>With the %n excerpt(s) of these articles</source>
            <translation>
                <numerusform>With the %n excerpt of these articles</numerusform>
                <numerusform>With the %n excerpts of these articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultsPanel</name>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln result</numerusform>
                <numerusform>%Ln results</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Compare %n article(s)</source>
            <translation>
                <numerusform>Compare %n article</numerusform>
                <numerusform>Compare %n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ticked: 8 at most</source>
            <translation>
                <numerusform>%n ticked: 8 at most</numerusform>
                <numerusform>%n ticked: 8 at most</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SavedPanel</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message numerus="yes">
            <source>Search %Ln article(s)</source>
            <translation>
                <numerusform>Search %Ln article</numerusform>
                <numerusform>Search %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message numerus="yes">
            <source>%n article(s) written to {0}</source>
            <translation>
                <numerusform>%n article written to {0}</numerusform>
                <numerusform>%n articles written to {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln shared name(s)</source>
            <translation>
                <numerusform>%Ln shared name</numerusform>
                <numerusform>%Ln shared names</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agree</source>
            <translation>
                <numerusform>%n agree</numerusform>
                <numerusform>%n agree</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n differ</source>
            <translation>
                <numerusform>%n differ</numerusform>
                <numerusform>%n differ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n single</source>
            <translation>
                <numerusform>%n single</numerusform>
                <numerusform>%n single</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln fact(s)</source>
            <translation>
                <numerusform>%Ln fact</numerusform>
                <numerusform>%Ln facts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StoryRows</name>
        <message numerus="yes">
            <source>%n outlet(s)</source>
            <translation>
                <numerusform>%n outlet</numerusform>
                <numerusform>%n outlets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation>
                <numerusform>%n origin</numerusform>
                <numerusform>%n origins</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n disagree</source>
            <translation>
                <numerusform>%n disagree</numerusform>
                <numerusform>%n disagree</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrayFilters</name>
        <message numerus="yes">
            <source>{0} of %n excerpt(s)</source>
            <translation>
                <numerusform>{0} of %n excerpt</numerusform>
                <numerusform>{0} of %n excerpts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrayRows</name>
        <message numerus="yes">
            <source>kept together: %n</source>
            <translation>
                <numerusform>kept together: %n</numerusform>
                <numerusform>kept together: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Painter</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
    </context>
</TS>
