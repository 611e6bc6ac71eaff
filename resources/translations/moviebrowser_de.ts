<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressDialog</name>
    <message>
        <source>Import from addresses</source>
        <translation>Von Adressen importieren</translation>
    </message>
    <message>
        <source>Addresses of articles, or of RSS and Atom feeds; one a line</source>
        <translation>Adressen von Artikeln oder von RSS- und Atom-Feeds; eine je Zeile</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message numerus="yes">
        <source>The text of %n page(s) is fetched, without pictures or scripts.</source>
        <translation>
            <numerusform>Der Text von %n Seite wird abgerufen, ohne Bilder und Skripte.</numerusform>
            <numerusform>Der Text von %n Seiten wird abgerufen, ohne Bilder und Skripte.</numerusform>
        </translation>
    </message>
    <message>
        <source>An address begins with https:// or http://</source>
        <translation>Eine Adresse beginnt mit https:// oder http://</translation>
    </message>
    <message>
        <source>Only these pages are asked for, and only now.</source>
        <translation>Nur diese Seiten werden abgefragt, und nur jetzt.</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>{0:.0%} of {1}: others have it in the same words</source>
        <translation>{0:.0%} von {1}: andere haben es im selben Wortlaut</translation>
    </message>
    <message>
        <source>{0:.0%} of {1}: others tell it in other words</source>
        <translation>{0:.0%} von {1}: andere sagen es mit anderen Worten</translation>
    </message>
    <message>
        <source>{0:.0%} of {1}: only here</source>
        <translation>{0:.0%} von {1}: nur hier</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Einen Ordner importieren</translation>
    </message>
    <message>
        <source>All that can be read</source>
        <translation>Alles Lesbare</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no article in the clipboard: copy a page or a text first</source>
        <translation>In der Zwischenablage ist kein Artikel: kopieren Sie zuerst eine Seite oder einen Text</translation>
    </message>
    <message>
        <source>Pasted as a new article</source>
        <translation>Als neuer Artikel eingefügt</translation>
    </message>
    <message>
        <source>Reading the clipboard</source>
        <translation>Zwischenablage wird gelesen</translation>
    </message>
    <message>
        <source>Everything that was imported could be read</source>
        <translation>Alles Importierte war lesbar</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>An import was interrupted. Go on with it?</source>
        <translation>Ein Import wurde unterbrochen. Fortsetzen?</translation>
    </message>
    <message>
        <source>{0}

What was read by then is in the library.</source>
        <translation>{0}

Was bis dahin gelesen wurde, ist in der Bibliothek.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Give it &amp;up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Esc does the same</source>
        <translation>Esc tut dasselbe</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Rename heading</source>
        <translation>Überschrift umbenennen</translation>
    </message>
    <message>
        <source>Show in its article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>Mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Schlagwörter bearbeiten</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Put under a heading</source>
        <translation>Unter eine Überschrift stellen</translation>
    </message>
    <message>
        <source>Take away from its heading</source>
        <translation>Von der Überschrift lösen</translation>
    </message>
    <message>
        <source>Export the selected…</source>
        <translation>Ausgewählte exportieren…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New desk</source>
        <translation>&amp;Neuer Lesetisch</translation>
    </message>
    <message>
        <source>&amp;Close desk</source>
        <translation>Lesetisch &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Export excerpts…</source>
        <translation>Auszüge &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export comparison &amp;report…</source>
        <translation>&amp;Vergleichsbericht exportieren…</translation>
    </message>
    <message>
        <source>Export results as a &amp;table…</source>
        <translation>Ergebnisse als &amp;Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Open &amp;library…</source>
        <translation>Bib&amp;liothek öffnen…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Paste as an article</source>
        <translation>Als Artikel &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Keep selection as excerpt</source>
        <translation>Auswahl als &amp;Auszug behalten</translation>
    </message>
    <message>
        <source>Keep passage with its counterp&amp;arts</source>
        <translation>&amp;Passage mit Gegenstücken behalten</translation>
    </message>
    <message>
        <source>&amp;Extend excerpt by a word</source>
        <translation>Auszug erwe&amp;itern um ein Wort</translation>
    </message>
    <message>
        <source>&amp;Trim excerpt by a word</source>
        <translation>Auszug &amp;kürzen um ein Wort</translation>
    </message>
    <message>
        <source>Extend excerpt at its &amp;beginning</source>
        <translation>Aus&amp;zug am Anfang erweitern</translation>
    </message>
    <message>
        <source>Trim excerpt at its be&amp;ginning</source>
        <translation>Auszu&amp;g am Anfang kürzen</translation>
    </message>
    <message>
        <source>&amp;Find in the open articles</source>
        <translation>In offenen Artikeln &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Pre&amp;vious hit</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>Scroll together by &amp;meaning</source>
        <translation>Gemeinsam scrollen nach &amp;Sinn</translation>
    </message>
    <message>
        <source>Scroll together &amp;by position</source>
        <translation>Gemeinsam scrollen nach &amp;Position</translation>
    </message>
    <message>
        <source>Scroll &amp;alone</source>
        <translation>&amp;Einzeln scrollen</translation>
    </message>
    <message>
        <source>Scroll together &amp;from here</source>
        <translation>Ab &amp;hier gemeinsam scrollen</translation>
    </message>
    <message>
        <source>Mark &amp;entities</source>
        <translation>&amp;Namen markieren</translation>
    </message>
    <message>
        <source>Mark &amp;wording</source>
        <translation>&amp;Wortlaut markieren</translation>
    </message>
    <message>
        <source>Mark fa&amp;cts</source>
        <translation>&amp;Fakten markieren</translation>
    </message>
    <message>
        <source>Mark search &amp;hits alone</source>
        <translation>Nur S&amp;uchtreffer markieren</translation>
    </message>
    <message>
        <source>Mark &amp;nothing</source>
        <translation>Nichts &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Larger type</source>
        <translation>Schrift &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Smaller type</source>
        <translation>Schrift &amp;kleiner</translation>
    </message>
    <message>
        <source>S&amp;tandard type size</source>
        <translation>Schriftgröße St&amp;andard</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation>Helle Far&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>H&amp;igh contrast, light</source>
        <translation>H&amp;oher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dar&amp;k</source>
        <translation>Hoher Kontrast, dunke&amp;l</translation>
    </message>
    <message>
        <source>Next c&amp;olours</source>
        <translation>Nä&amp;chste Farben</translation>
    </message>
    <message>
        <source>Left &amp;panel</source>
        <translation>L&amp;inke Leiste</translation>
    </message>
    <message>
        <source>&amp;Right panel</source>
        <translation>Rech&amp;te Leiste</translation>
    </message>
    <message>
        <source>E&amp;xcerpts</source>
        <translation>Ausz&amp;üge</translation>
    </message>
    <message>
        <source>Excerpts o&amp;ver the whole window</source>
        <translation>Aus&amp;züge im ganzen Fenster</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Quiet reading: articles alone</source>
        <translation>&amp;Ruhiges Lesen: nur die Artikel</translation>
    </message>
    <message>
        <source>C&amp;lose article</source>
        <translation>Artikel &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Open the article closed last</source>
        <translation>Zuletzt geschlossenen Artikel &amp;öffnen</translation>
    </message>
    <message>
        <source>Show this article &amp;alone</source>
        <translation>Nur &amp;diesen Artikel zeigen</translation>
    </message>
    <message>
        <source>S&amp;wap with the next article</source>
        <translation>Mit dem nächsten Artikel &amp;tauschen</translation>
    </message>
    <message>
        <source>Move article to the le&amp;ft</source>
        <translation>Artikel nach &amp;links</translation>
    </message>
    <message>
        <source>Move article to the ri&amp;ght</source>
        <translation>Artikel nach &amp;rechts</translation>
    </message>
    <message>
        <source>All articles &amp;equally wide</source>
        <translation>Alle Artikel gleich &amp;breit</translation>
    </message>
    <message>
        <source>Scroll &amp;sideways where room is short</source>
        <translation>Bei wenig Platz seit&amp;wärts scrollen</translation>
    </message>
    <message>
        <source>Stand in two &amp;rows where room is short</source>
        <translation>Bei wenig Platz in &amp;zwei Reihen</translation>
    </message>
    <message>
        <source>Show what was left o&amp;ut</source>
        <translation>&amp;Ausgelassenes zeigen</translation>
    </message>
    <message>
        <source>Article &amp;details…</source>
        <translation>An&amp;gaben zum Artikel…</translation>
    </message>
    <message>
        <source>Edi&amp;tions of this article…</source>
        <translation>A&amp;usgaben dieses Artikels…</translation>
    </message>
    <message>
        <source>&amp;More like this article</source>
        <translation>&amp;Mehr wie dieser Artikel</translation>
    </message>
    <message>
        <source>Remo&amp;ve this article from the library</source>
        <translation>Artikel aus der Bibliothek &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Next mention of the pinned name</source>
        <translation>&amp;Nächste Nennung des angehefteten Namens</translation>
    </message>
    <message>
        <source>&amp;Previous mention</source>
        <translation>V&amp;orige Nennung</translation>
    </message>
    <message>
        <source>Next disagree&amp;ment</source>
        <translation>Nächster Wi&amp;derspruch</translation>
    </message>
    <message>
        <source>Previous disagreemen&amp;t</source>
        <translation>Voriger &amp;Widerspruch</translation>
    </message>
    <message>
        <source>Next shared passa&amp;ge</source>
        <translation>Nächste &amp;gemeinsame Passage</translation>
    </message>
    <message>
        <source>Previous s&amp;hared passage</source>
        <translation>Vorige gemeinsame &amp;Passage</translation>
    </message>
    <message>
        <source>Search the &amp;library</source>
        <translation>&amp;Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Stories</source>
        <translation>&amp;Themen</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>Sa&amp;ved searches</source>
        <translation>Gespeicherte &amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Entities</source>
        <translation>Na&amp;men</translation>
    </message>
    <message>
        <source>&amp;Facts</source>
        <translation>&amp;Fakten</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>Z&amp;itate</translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation>&amp;Abdeckung</translation>
    </message>
    <message>
        <source>Next &amp;article</source>
        <translation>Nächster Arti&amp;kel</translation>
    </message>
    <message>
        <source>Previous art&amp;icle</source>
        <translation>Voriger A&amp;rtikel</translation>
    </message>
    <message>
        <source>Article &amp;1</source>
        <translation>Artikel &amp;1</translation>
    </message>
    <message>
        <source>Article &amp;2</source>
        <translation>Artikel &amp;2</translation>
    </message>
    <message>
        <source>Article &amp;3</source>
        <translation>Artikel &amp;3</translation>
    </message>
    <message>
        <source>Article &amp;4</source>
        <translation>Artikel &amp;4</translation>
    </message>
    <message>
        <source>Article &amp;5</source>
        <translation>Artikel &amp;5</translation>
    </message>
    <message>
        <source>Article &amp;6</source>
        <translation>Artikel &amp;6</translation>
    </message>
    <message>
        <source>Article &amp;7</source>
        <translation>Artikel &amp;7</translation>
    </message>
    <message>
        <source>Article &amp;8</source>
        <translation>Artikel &amp;8</translation>
    </message>
    <message>
        <source>Next &amp;desk</source>
        <translation>Nächster &amp;Lesetisch</translation>
    </message>
    <message>
        <source>Previous des&amp;k</source>
        <translation>Voriger Lesetis&amp;ch</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Import from &amp;address…</source>
        <translation>Von &amp;Adresse importieren…</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>&amp;Beobachtete Ordner…</translation>
    </message>
    <message>
        <source>Files that could &amp;not be read…</source>
        <translation>&amp;Nicht lesbare Dateien…</translation>
    </message>
    <message>
        <source>Remove the sample artic&amp;les…</source>
        <translation>Die Beispielarti&amp;kel entfernen…</translation>
    </message>
    <message>
        <source>&amp;Save search</source>
        <translation>&amp;Suche speichern</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>So sucht &amp;man</translation>
    </message>
    <message>
        <source>&amp;Rename story…</source>
        <translation>Thema &amp;umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Merge the selected stories</source>
        <translation>Ausgewählte &amp;Themen vereinen</translation>
    </message>
    <message>
        <source>S&amp;plit story…</source>
        <translation>Thema t&amp;eilen…</translation>
    </message>
    <message>
        <source>Move the article to another s&amp;tory…</source>
        <translation>Artikel zu anderem Thema &amp;verschieben…</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <translation>Alle &amp;Befehle</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Place of the &amp;log file</source>
        <translation>Ort der &amp;Protokolldatei</translation>
    </message>
    <message>
        <source>&amp;About moviebrowser</source>
        <translation>&amp;Über moviebrowser</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>Bib&amp;liothek</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>a correction of names</source>
        <translation>eine Korrektur der Namen</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Shared words, article by article</source>
        <translation>Gemeinsame Wörter, Artikel für Artikel</translation>
    </message>
    <message>
        <source>What others tell, too</source>
        <translation>Was auch andere berichten</translation>
    </message>
    <message>
        <source>Dates, from the earliest to the latest</source>
        <translation>Daten, vom frühesten zum spätesten</translation>
    </message>
    <message>
        <source>No dates are named, and none of the articles is dated.</source>
        <translation>Es werden keine Daten genannt, und kein Artikel ist datiert.</translation>
    </message>
    <message>
        <source>Who shares whose words</source>
        <translation>Wer wessen Worte teilt</translation>
    </message>
    <message>
        <source>Told by others, or only here</source>
        <translation>Auch bei anderen, oder nur hier</translation>
    </message>
    <message>
        <source>Dates they name</source>
        <translation>Genannte Daten</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <source>Overlaps are drawn as soon as they are found.</source>
        <translation>Überschneidungen werden gezeichnet, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Open a story to see who shares whose words.</source>
        <translation>Öffnen Sie ein Thema, um zu sehen, wer wessen Worte teilt.</translation>
    </message>
    <message>
        <source>One article alone</source>
        <translation>Nur ein Artikel</translation>
    </message>
    <message>
        <source>Open a second one to see what they share.</source>
        <translation>Öffnen Sie einen zweiten, um zu sehen, was beide gemeinsam haben.</translation>
    </message>
</context>
<context>
    <name>DayForms</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Open an article first</source>
        <translation>Öffnen Sie zuerst einen Artikel</translation>
    </message>
    <message>
        <source>correcting an article&apos;s details</source>
        <translation>Berichtigen der Angaben zu einem Artikel</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Keep words, or click an excerpt, first: these keys then move its ends</source>
        <translation>Zuerst Worte behalten oder auf einen Auszug klicken: diese Tasten verschieben dann seine Enden</translation>
    </message>
    <message>
        <source>Its words are no longer in the article</source>
        <translation>Seine Worte sind nicht mehr im Artikel</translation>
    </message>
    <message>
        <source>Open the excerpt’s article first</source>
        <translation>Zuerst den Artikel des Auszugs öffnen</translation>
    </message>
    <message>
        <source>The articles differ in nothing that was found</source>
        <translation>Die Artikel widersprechen einander in nichts, was gefunden wurde</translation>
    </message>
    <message>
        <source>The articles share no passage</source>
        <translation>Die Artikel haben keine Passage gemeinsam</translation>
    </message>
    <message>
        <source>Disagreement {0} of {1}</source>
        <translation>Widerspruch {0} von {1}</translation>
    </message>
    <message>
        <source>Shared passage {0} of {1}</source>
        <translation>Gemeinsame Passage {0} von {1}</translation>
    </message>
    <message>
        <source>Disagreement {0} of {1} – facts: {2}, quotes: {3}</source>
        <translation>Widerspruch {0} von {1} – Fakten: {2}, Zitate: {3}</translation>
    </message>
    <message>
        <source>{0} {1} of {2}, in {3}</source>
        <translation>{0} {1} von {2}, in {3}</translation>
    </message>
</context>
<context>
    <name>DeskModes</name>
    <message>
        <source>Colours: {0}</source>
        <translation>Farben: {0}</translation>
    </message>
</context>
<context>
    <name>DeskPanes</name>
    <message>
        <source>Articles side by side</source>
        <translation>Artikel nebeneinander</translation>
    </message>
    <message>
        <source>at most {0} articles stand side by side</source>
        <translation>höchstens {0} Artikel stehen nebeneinander</translation>
    </message>
</context>
<context>
    <name>Desks</name>
    <message>
        <source>Desks</source>
        <translation>Lesetische</translation>
    </message>
    <message>
        <source>Close this desk</source>
        <translation>Diesen Lesetisch schließen</translation>
    </message>
    <message>
        <source>Empty desk</source>
        <translation>Leerer Lesetisch</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>Ü&amp;berschrift</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>&amp;Medium</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>2023-07-06, 2023-07 or 2023</source>
        <translation>2023-07-06, 2023-07 oder 2023</translation>
    </message>
    <message>
        <source>As &amp;found</source>
        <translation>Wie &amp;gefunden</translation>
    </message>
    <message>
        <source>Back to what was found in the article&apos;s file</source>
        <translation>Zurück zu dem, was in der Datei des Artikels gefunden wurde</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>What you write here holds, also when the file is read again.</source>
        <translation>Was hier steht, gilt, auch wenn die Datei noch einmal gelesen wird.</translation>
    </message>
    <message>
        <source>A date is written 2023-07-06, a month 2023-07, a year 2023.</source>
        <translation>Ein Datum schreibt sich 2023-07-06, ein Monat 2023-07, ein Jahr 2023.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://</source>
        <translation>Eine Adresse beginnt mit https:// oder http://</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Excerpts</source>
        <translation>Auszüge</translation>
    </message>
    <message>
        <source>1 excerpt</source>
        <translation>1 Auszug</translation>
    </message>
    <message>
        <source>{0} excerpts</source>
        <translation>{0} Auszüge</translation>
    </message>
    <message>
        <source>There are no excerpts.</source>
        <translation>Es gibt keine Auszüge.</translation>
    </message>
    <message>
        <source>Kept singly</source>
        <translation>Einzeln behalten</translation>
    </message>
    <message>
        <source>Without a heading</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Schlagwörter: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Notiz: {0}</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Auf der Seite</translation>
    </message>
    <message>
        <source>In moviebrowser</source>
        <translation>In moviebrowser</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>Artikel ohne Titel</translation>
    </message>
    <message>
        <source>no outlet</source>
        <translation>kein Medium</translation>
    </message>
    <message>
        <source>This computer has no font for some of the characters; they are shown as question marks: {0}</source>
        <translation>Auf diesem Rechner ist keine Schrift für einige der Zeichen; sie stehen als Fragezeichen da: {0}</translation>
    </message>
    <message>
        <source>{0} articles compared</source>
        <translation>{0} Artikel im Vergleich</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>{0} Artikel</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} Wörter</translation>
    </message>
    <message>
        <source>facts: {0} agree, {1} differ</source>
        <translation>Fakten: {0} gleich, {1} verschieden</translation>
    </message>
    <message>
        <source>shared names: {0}</source>
        <translation>gemeinsame Namen: {0}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>No question was found that the articles answer.</source>
        <translation>Es wurde keine Frage gefunden, auf die die Artikel antworten.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>told elsewhere in the same words</source>
        <translation>anderswo im selben Wortlaut</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>in anderen Worten</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>der Rest</translation>
    </message>
    <message>
        <source>{0} same words</source>
        <translation>{0} selber Wortlaut</translation>
    </message>
    <message>
        <source>{0} other words</source>
        <translation>{0} andere Worte</translation>
    </message>
    <message>
        <source>{0} only here</source>
        <translation>{0} nur hier</translation>
    </message>
    <message>
        <source>has {0} of its words in wording that it shares with</source>
        <translation>hat {0} seiner Wörter in Wortlaut gemeinsam mit</translation>
    </message>
    <message>
        <source>The share of the row&apos;s words that stand in wording shared with the column&apos;s article:</source>
        <translation>Der Anteil der Wörter der Zeile, die in gemeinsamem Wortlaut mit dem Artikel der Spalte stehen:</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>As each article has it</source>
        <translation>Wie es jeder Artikel hat</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>gleiche Worte</translation>
    </message>
    <message>
        <source>words differ</source>
        <translation>Worte verschieden</translation>
    </message>
    <message>
        <source>one article alone</source>
        <translation>nur ein Artikel</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ungenannt</translation>
    </message>
    <message>
        <source>No quotes were found.</source>
        <translation>Es wurden keine Zitate gefunden.</translation>
    </message>
    <message>
        <source>Told by several</source>
        <translation>Von mehreren berichtet</translation>
    </message>
    <message>
        <source>No passage of one article tells what one of another tells.</source>
        <translation>Kein Abschnitt eines Artikels sagt, was einer eines anderen sagt.</translation>
    </message>
    <message>
        <source>Shared names</source>
        <translation>Gemeinsame Namen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Auch geschrieben</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>misspelt</source>
        <translation>verschrieben</translation>
    </message>
    <message>
        <source>The articles share no name.</source>
        <translation>Die Artikel haben keinen Namen gemeinsam.</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>,</source>
        <translation>.</translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <translation>{0}. {1} {2}</translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation>Januar Februar März April Mai Juni Juli August September Oktober November Dezember</translation>
    </message>
</context>
<context>
    <name>EditionsDialog</name>
    <message>
        <source>Editions</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Earlier edition</source>
        <translation>Frühere Ausgabe</translation>
    </message>
    <message>
        <source>Later edition</source>
        <translation>Spätere Ausgabe</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Edition {0}, {1}</source>
        <translation>Ausgabe {0}, {1}</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>No article is open</source>
        <translation>Kein Artikel ist geöffnet</translation>
    </message>
    <message>
        <source>Nothing on the desk yet</source>
        <translation>Noch nichts auf dem Lesetisch</translation>
    </message>
    <message>
        <source>Choose a story on the left, tick search results to compare,
or drop articles here from your file manager.</source>
        <translation>Wählen Sie links ein Thema, haken Sie Suchergebnisse an
oder ziehen Sie Artikel aus der Dateiverwaltung hierher.</translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Filter entities</source>
        <translation>Namen filtern</translation>
    </message>
    <message>
        <source>Which entities</source>
        <translation>Welche Namen</translation>
    </message>
    <message>
        <source>Previous mention (Shift+F3)</source>
        <translation>Vorige Nennung (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next mention (F3)</source>
        <translation>Nächste Nennung (F3)</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>{0} of {1} mentions</source>
        <translation>{0} von {1} Nennungen</translation>
    </message>
    <message>
        <source>{0} mentions</source>
        <translation>{0} Nennungen</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>An&amp;heften</translation>
    </message>
</context>
<context>
    <name>EntityMenu</name>
    <message>
        <source>&amp;Keep all mentions as excerpts</source>
        <translation>Alle Nennungen als &amp;Auszüge behalten</translation>
    </message>
    <message>
        <source>&amp;Same as</source>
        <translation>&amp;Dasselbe wie</translation>
    </message>
    <message>
        <source>Sp&amp;lit off</source>
        <translation>Ab&amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Belongs &amp;to</source>
        <translation>&amp;Gehört zu</translation>
    </message>
    <message>
        <source>&amp;Ignore: not a name</source>
        <translation>&amp;Ignorieren: kein Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Show “{0}” as</source>
        <translation>„{0}“ anzeigen als</translation>
    </message>
</context>
<context>
    <name>EntityRows</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Mengen</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Anderes</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) in {0}</source>
        <translation>
            <numerusform>%n Nennung in {0}</numerusform>
            <numerusform>%n Nennungen in {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>misspelt {0}</source>
        <translation>verschrieben {0}</translation>
    </message>
</context>
<context>
    <name>EntityWords</name>
    <message>
        <source>Entities</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>shared by {0} or more</source>
        <translation>bei {0} oder mehr</translation>
    </message>
    <message>
        <source>shared by all {0}</source>
        <translation>bei allen {0}</translation>
    </message>
    <message>
        <source>shared by 2 or more</source>
        <translation>bei 2 oder mehr</translation>
    </message>
    <message>
        <source>in only one</source>
        <translation>nur bei einem</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Names, places and dates appear as soon as they are found.</source>
        <translation>Namen, Orte und Daten erscheinen, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Open a story to see whom and what it names.</source>
        <translation>Öffnen Sie ein Thema, um zu sehen, wen und was es nennt.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Clear the filter, or list all entities.</source>
        <translation>Leeren Sie den Filter, oder zeigen Sie alle Namen.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen</translation>
    </message>
    <message>
        <source>Nothing kept is lost, and you can go on. The report below is also in the log file:
{0}</source>
        <translation>Nichts Behaltenes ist verloren, und Sie können weiterarbeiten. Der Bericht unten steht auch in der Protokolldatei:
{0}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export excerpts</source>
        <translation>Auszüge exportieren</translation>
    </message>
    <message>
        <source>Which excerpts</source>
        <translation>Welche Auszüge</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Te&amp;mplate…</source>
        <translation>Vor&amp;lage…</translation>
    </message>
    <message>
        <source>Copy the template of these pages to where you can change it, and open it</source>
        <translation>Die Vorlage dieser Seiten dorthin kopieren, wo Sie sie ändern können, und öffnen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>As in the tray, with its headings</source>
        <translation>Wie in der Ablage, mit Überschriften</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Kept together: side by side</source>
        <translation>Zusammen Behaltenes: nebeneinander</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>The words alone</source>
        <translation>Nur die Worte</translation>
    </message>
    <message>
        <source>A few words around</source>
        <translation>Ein paar Wörter drumherum</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>Der Satz</translation>
    </message>
    <message>
        <source>The paragraph</source>
        <translation>Der Absatz</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>Zitierstil</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>S&amp;chlagwörter</translation>
    </message>
    <message>
        <source>Lin&amp;ks back</source>
        <translation>Lin&amp;ks zurück</translation>
    </message>
    <message>
        <source>Open the folder afterwards</source>
        <translation>Danach den Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Excerpts</source>
        <translation>A&amp;uszüge</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>An&amp;ordnung</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <translation>Um&amp;gebung</translation>
    </message>
    <message>
        <source>C&amp;iting</source>
        <translation>Z&amp;itieren</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>Auszüge</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>Arbeitsmappe (Excel)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Web Annotations (JSON)</source>
        <translation>Web Annotations (JSON)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Einfacher Text</translation>
    </message>
    <message>
        <source>Sources (BibTeX)</source>
        <translation>Quellen (BibTeX)</translation>
    </message>
    <message>
        <source>Sources (RIS)</source>
        <translation>Quellen (RIS)</translation>
    </message>
    <message>
        <source>Sources (CSL-JSON)</source>
        <translation>Quellen (CSL-JSON)</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Nothing to export yet: select words in an article and keep them with Ctrl+D</source>
        <translation>Noch nichts zu exportieren: wählen Sie Wörter in einem Artikel und behalten Sie sie mit Strg+D</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Of this story</source>
        <translation>Dieses Themas</translation>
    </message>
    <message>
        <source>Selected in the tray</source>
        <translation>In der Ablage ausgewählte</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>Auszüge</translation>
    </message>
    <message>
        <source>Your templates are in {0}</source>
        <translation>Ihre Vorlagen liegen in {0}</translation>
    </message>
    <message>
        <source>Open two or more articles first: the report tells what they share and where they differ</source>
        <translation>Öffnen Sie zuerst zwei oder mehr Artikel: der Bericht sagt, was sie gemeinsam haben und worin sie abweichen</translation>
    </message>
    <message>
        <source>The articles are not compared yet: try again when they are</source>
        <translation>Die Artikel sind noch nicht verglichen: Versuchen Sie es dann noch einmal</translation>
    </message>
    <message>
        <source>Exported to {0}</source>
        <translation>Exportiert nach {0}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Results as a table</source>
        <translation>Ergebnisse als Tabelle</translation>
    </message>
</context>
<context>
    <name>FactTable</name>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>&amp;Show where it is told</source>
        <translation>&amp;Zeigen, wo es steht</translation>
    </message>
    <message>
        <source>&amp;Keep all answers as excerpts</source>
        <translation>Alle Antworten als &amp;Auszüge behalten</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>{0}, article {1}: {2} ({3})</source>
        <translation>{0}, Artikel {1}: {2} ({3})</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Facts appear as soon as they are found.</source>
        <translation>Fakten erscheinen, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Open a story to see where its articles differ.</source>
        <translation>Öffnen Sie ein Thema, um zu sehen, worin seine Artikel abweichen.</translation>
    </message>
    <message>
        <source>No such facts</source>
        <translation>Keine solchen Fakten</translation>
    </message>
    <message>
        <source>No question found an answer here.</source>
        <translation>Keine Frage fand hier eine Antwort.</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Show: disagreements first</source>
        <translation>Widersprüche zuerst</translation>
    </message>
    <message>
        <source>Show: ≠ only disagreements</source>
        <translation>≠ nur Widersprüche</translation>
    </message>
    <message>
        <source>Show: ✓ only agreements</source>
        <translation>✓ nur Übereinstimmungen</translation>
    </message>
    <message>
        <source>Show: • told by one alone</source>
        <translation>• nur bei einem</translation>
    </message>
    <message>
        <source>Filter facts by question or answer</source>
        <translation>Fakten nach Frage oder Antwort filtern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy as a table, for a spreadsheet or a document</source>
        <translation>Als Tabelle kopieren, für Tabellenkalkulation oder Dokument</translation>
    </message>
    <message>
        <source>Which facts</source>
        <translation>Welche Fakten</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Diese &amp;vergessen</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the open articles</source>
        <translation>In den offenen Artikeln suchen</translation>
    </message>
    <message>
        <source>Forms and names</source>
        <translation>Formen und Namen</translation>
    </message>
    <message>
        <source>Find other forms of the words, and other names of the same person or thing</source>
        <translation>Auch andere Formen der Wörter finden und andere Namen derselben Person oder Sache</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>forms and &amp;names</source>
        <translation>Formen und &amp;Namen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>{0} gefunden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>Gap</name>
    <message>
        <source>Gap between panes: drag to resize; ribbons join passages that tell the same</source>
        <translation>Zwischenraum: ziehen ändert die Breite; Bänder verbinden Passagen, die dasselbe berichten</translation>
    </message>
    <message>
        <source>Differs in a fact or quote</source>
        <translation>Weicht in einem Fakt oder Zitat ab</translation>
    </message>
    <message>
        <source>Tells the same</source>
        <translation>Berichtet dasselbe</translation>
    </message>
    <message>
        <source>{0} · {1} alike · click to bring level</source>
        <translation>{0} · zu {1} gleich · Klick bringt auf gleiche Höhe</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Show what was left out: invitations, links, credits</source>
        <translation>Ausgelassenes zeigen: Aufforderungen, Links, Bildnachweise</translation>
    </message>
    <message>
        <source>Swap with the next pane</source>
        <translation>Mit dem nächsten tauschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>HeaderWords</name>
    <message>
        <source>Without a headline</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} Wörter</translation>
    </message>
    <message>
        <source>No outlet</source>
        <translation>Kein Medium</translation>
    </message>
    <message>
        <source>Article {0}</source>
        <translation>Artikel {0}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>{0:.0%} of {1} stands in {2}, too</source>
        <translation>{0:.0%} von {1} stehen auch in {2}</translation>
    </message>
    <message>
        <source>{0} took words from {1}: it names it</source>
        <translation>{0} hat Worte von {1} übernommen: nennt es selbst</translation>
    </message>
    <message>
        <source>{0} took words from {1}: it came later</source>
        <translation>{0} hat Worte von {1} übernommen: erschien später</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open the row, pin the name, show the evidence</source>
        <translation>Zeile öffnen, Namen anheften, Beleg zeigen</translation>
    </message>
    <message>
        <source>Tick a result, choose several stories</source>
        <translation>Ergebnis anhaken, mehrere Themen wählen</translation>
    </message>
    <message>
        <source>Delete an excerpt or a saved search</source>
        <translation>Auszug oder gespeicherte Suche löschen</translation>
    </message>
    <message>
        <source>Rename a story, edit an excerpt&apos;s note</source>
        <translation>Thema umbenennen, Notiz eines Auszugs bearbeiten</translation>
    </message>
    <message>
        <source>Move an excerpt</source>
        <translation>Auszug verschieben</translation>
    </message>
    <message>
        <source>Menu of a row or card</source>
        <translation>Menü einer Zeile oder Karte</translation>
    </message>
    <message>
        <source>From the search to its results</source>
        <translation>Von der Suche zu den Ergebnissen</translation>
    </message>
    <message>
        <source>Keep the selected words in a colour</source>
        <translation>Ausgewählte Wörter in einer Farbe behalten</translation>
    </message>
    <message>
        <source>Scroll one article alone</source>
        <translation>Einen Artikel allein scrollen</translation>
    </message>
    <message>
        <source>In lists and articles</source>
        <translation>In Listen und Artikeln</translation>
    </message>
    <message>
        <source>Choose an example to try it. Words are found in all their forms.</source>
        <translation>Wählen Sie ein Beispiel, um es zu versuchen. Wörter werden in allen Formen gefunden.</translation>
    </message>
    <message>
        <source>Read what several outlets wrote about one event, side by side.</source>
        <translation>Lesen, was mehrere Medien über ein Ereignis schrieben, nebeneinander.</translation>
    </message>
    <message>
        <source>Works offline, on this machine; an address is fetched only when you give it.</source>
        <translation>Arbeitet ohne Netz, auf diesem Rechner; eine Adresse wird nur abgerufen, wenn Sie sie angeben.</translation>
    </message>
    <message>
        <source>Licence: MIT. Uses Qt {0} (LGPL 3) by PySide6, Whoosh, spaCy and others.</source>
        <translation>Lizenz: MIT. Benutzt Qt {0} (LGPL 3) durch PySide6, Whoosh, spaCy und andere.</translation>
    </message>
    <message>
        <source>Log file:</source>
        <translation>Protokolldatei:</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>So sucht man</translation>
    </message>
    <message>
        <source>About moviebrowser</source>
        <translation>Über moviebrowser</translation>
    </message>
    <message>
        <source>Unexpected errors are logged to {0} (copied)</source>
        <translation>Unerwartete Fehler werden protokolliert in {0} (kopiert)</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Scroll one article: the others follow to what tells the same. Ribbons between them join such passages; a click brings them level.</source>
        <translation>Scrollen Sie einen Artikel: die anderen folgen zu dem, was dasselbe berichtet. Bänder dazwischen verbinden solche Passagen; ein Klick bringt sie auf gleiche Höhe.</translation>
    </message>
    <message>
        <source>Whom and what the articles name, with a dot for each article. Choose a name to see it outlined in all of them; F3 goes from mention to mention.</source>
        <translation>Wen und was die Artikel nennen, mit einem Punkt je Artikel. Wählen Sie einen Namen, um ihn in allen umrandet zu sehen; F3 geht von Nennung zu Nennung.</translation>
    </message>
    <message>
        <source>Select words and press 1 to 5 to keep them here, with their source. Ctrl+E takes what you kept out: as a page, a document or a table.</source>
        <translation>Wählen Sie Wörter und drücken Sie 1 bis 5, um sie hier mit Quelle zu behalten. Strg+E exportiert Behaltenes: als Seite, Dokument oder Tabelle.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>%n Artikel hinzugefügt</numerusform>
            <numerusform>%n Artikel hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n schon vorhanden</numerusform>
            <numerusform>%n schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n Datei war nicht lesbar</numerusform>
            <numerusform>%n Dateien waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>vor dem Ende angehalten</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Select words in an article first</source>
        <translation>Wählen Sie zuerst Wörter in einem Artikel</translation>
    </message>
    <message numerus="yes">
        <source>Kept %n excerpt(s) together</source>
        <translation>
            <numerusform>%n Auszug behalten</numerusform>
            <numerusform>%n Auszüge zusammen behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftPanel</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>same words</source>
        <translation>selber Wortlaut</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere Worte</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>der Rest</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>moviebrowser (reading only)</source>
        <translation>moviebrowser (nur lesen)</translation>
    </message>
    <message>
        <source>Opening articles…</source>
        <translation>Artikel werden geöffnet…</translation>
    </message>
    <message>
        <source>Welcome to moviebrowser</source>
        <translation>Willkommen bei moviebrowser</translation>
    </message>
    <message>
        <source>Laying out the sample stories…</source>
        <translation>Die Beispielthemen werden ausgelegt…</translation>
    </message>
    <message>
        <source>That place is not in this library: {0}</source>
        <translation>Diese Stelle ist nicht in dieser Bibliothek: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n excerpt(s) with their sources</source>
        <translation>
            <numerusform>%n Auszug mit Quelle kopiert</numerusform>
            <numerusform>%n Auszüge mit Quellen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched folders: {0}</source>
        <translation>Beobachtete Ordner: {0}</translation>
    </message>
    <message>
        <source>Choose a name on the right first: F3 then goes from mention to mention</source>
        <translation>Wählen Sie zuerst rechts einen Namen: F3 geht dann von Nennung zu Nennung</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Eine Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Excerpt deleted – Ctrl+Z brings it back</source>
        <translation>Auszug gelöscht – Strg+Z bringt ihn zurück</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>the articles agree</source>
        <translation>die Artikel stimmen überein</translation>
    </message>
    <message>
        <source>the articles differ</source>
        <translation>die Artikel weichen ab</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>Others quote this in other words</source>
        <translation>Andere zitieren dies mit anderen Worten</translation>
    </message>
    <message>
        <source>{0} words shared by {1} articles</source>
        <translation>{0} Wörter, die {1} Artikel teilen</translation>
    </message>
    <message>
        <source>Only this outlet tells this</source>
        <translation>Das berichtet nur dieses Medium</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Auszug</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move to another story</source>
        <translation>Zu einem anderen Thema</translation>
    </message>
    <message>
        <source>To which story does “{0}” belong?</source>
        <translation>Zu welchem Thema gehört „{0}“?</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>Filter stories</source>
        <translation>Themen filtern</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>A story of its own</source>
        <translation>Ein eigenes Thema</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>OneArticle</name>
    <message>
        <source>There is only this edition of the article</source>
        <translation>Es gibt nur diese Ausgabe des Artikels</translation>
    </message>
    <message>
        <source>Remove “{0}” from the library?</source>
        <translation>„{0}“ aus der Bibliothek entfernen?</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>Its excerpts stay. The file that it came from is not touched.</source>
        <translation>Seine Auszüge bleiben. Die Datei, aus der er kam, wird nicht angerührt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>removing an article</source>
        <translation>Entfernen eines Artikels</translation>
    </message>
    <message>
        <source>Open an article first</source>
        <translation>Öffnen Sie zuerst einen Artikel</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the marks</source>
        <translation>Übersicht der Markierungen</translation>
    </message>
    <message>
        <source>Where the marks are; click to go there</source>
        <translation>Wo die Markierungen sind; Klick geht hin</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <source>No articles are open</source>
        <translation>Keine Artikel sind geöffnet</translation>
    </message>
    <message>
        <source>The comparison was stopped, or something went wrong.</source>
        <translation>Der Vergleich wurde angehalten, oder etwas ging schief.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tippen Sie, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command is called that</source>
        <translation>So heißt kein Befehl</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Text of {0}: {1}</source>
        <translation>Text von {0}: {1}</translation>
    </message>
</context>
<context>
    <name>PaneMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Keep as excerpt</source>
        <translation>Als &amp;Auszug behalten</translation>
    </message>
    <message>
        <source>&amp;Find “{0}” in the articles</source>
        <translation>„{0}“ in den Artikeln &amp;finden</translation>
    </message>
    <message>
        <source>&amp;Search the library for “{0}”</source>
        <translation>Bibliothek nach „{0}“ durch&amp;suchen</translation>
    </message>
    <message>
        <source>Bring counterparts &amp;level</source>
        <translation>&amp;Gegenstücke auf gleiche Höhe</translation>
    </message>
    <message>
        <source>Keep this passage with its counter&amp;parts</source>
        <translation>Diese &amp;Passage mit Gegenstücken behalten</translation>
    </message>
    <message>
        <source>Keep all mentions of “{0}”</source>
        <translation>Alle Nennungen von „{0}“ behalten</translation>
    </message>
    <message>
        <source>Keep all answers to “{0}”</source>
        <translation>Alle Antworten auf „{0}“ behalten</translation>
    </message>
    <message>
        <source>Keep all versions of this quote</source>
        <translation>Alle Fassungen dieses Zitats behalten</translation>
    </message>
    <message>
        <source>Show what was left &amp;out</source>
        <translation>Ausgelassenes z&amp;eigen</translation>
    </message>
    <message>
        <source>Copy the article&apos;s &amp;address</source>
        <translation>A&amp;dresse des Artikels kopieren</translation>
    </message>
    <message>
        <source>Article &amp;details…</source>
        <translation>Anga&amp;ben zum Artikel…</translation>
    </message>
    <message>
        <source>S&amp;wap with the next pane</source>
        <translation>Mit dem nächsten &amp;tauschen</translation>
    </message>
    <message>
        <source>Show t&amp;his pane alone, or all</source>
        <translation>Nur diesen &amp;zeigen, oder alle</translation>
    </message>
    <message>
        <source>Close the pa&amp;ne</source>
        <translation>Artikel s&amp;chließen</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>The library cannot be opened</source>
        <translation>Die Bibliothek lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Open for &amp;reading only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>Choose &amp;another folder…</source>
        <translation>&amp;Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Choose a library&apos;s folder</source>
        <translation>Ordner einer Bibliothek wählen</translation>
    </message>
</context>
<context>
    <name>QuietScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>Scrollen</translation>
    </message>
</context>
<context>
    <name>QuoteWords</name>
    <message>
        <source>Quotes appear as soon as they are found.</source>
        <translation>Zitate erscheinen, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Open a story to see who said what.</source>
        <translation>Öffnen Sie ein Thema, um zu sehen, wer was sagte.</translation>
    </message>
    <message>
        <source>No such quotes</source>
        <translation>Keine solchen Zitate</translation>
    </message>
    <message>
        <source>These articles give nobody&apos;s words that way.</source>
        <translation>Diese Artikel geben niemandes Worte so wieder.</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Show: differing versions first</source>
        <translation>Abweichende zuerst</translation>
    </message>
    <message>
        <source>Show: ≠ only differing</source>
        <translation>≠ nur abweichende</translation>
    </message>
    <message>
        <source>Show: ✓ only the same words</source>
        <translation>✓ nur gleiche Worte</translation>
    </message>
    <message>
        <source>Show: • in one article alone</source>
        <translation>• nur bei einem</translation>
    </message>
    <message>
        <source>Filter quotes by speaker or words</source>
        <translation>Zitate nach Sprecher oder Worten filtern</translation>
    </message>
    <message>
        <source>Which quotes</source>
        <translation>Welche Zitate</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ weicht ab</translation>
    </message>
    <message>
        <source>✓ same words</source>
        <translation>✓ gleiche Worte</translation>
    </message>
    <message>
        <source>• only here</source>
        <translation>• nur hier</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ungenannt</translation>
    </message>
    <message>
        <source>Keep as excerpts</source>
        <translation>Als Auszüge behalten</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>The first 8 of {0} are open; more do not fit side by side</source>
        <translation>Die ersten 8 von {0} sind offen; mehr passen nicht nebeneinander</translation>
    </message>
    <message>
        <source>8 articles are open already: close one first</source>
        <translation>8 Artikel sind schon offen: schließen Sie zuerst einen</translation>
    </message>
    <message>
        <source>That article is no longer in the library</source>
        <translation>Dieser Artikel ist nicht mehr in der Bibliothek</translation>
    </message>
    <message>
        <source>closing an article</source>
        <translation>Schließen eines Artikels</translation>
    </message>
    <message>
        <source>closing a desk</source>
        <translation>Schließen eines Lesetischs</translation>
    </message>
    <message>
        <source>No article was closed</source>
        <translation>Kein Artikel wurde geschlossen</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Also told in {0} · click to bring level</source>
        <translation>Steht auch in {0} · ein Klick bringt es auf gleiche Höhe</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>The pasted article stays: excerpts were kept from it</source>
        <translation>Der eingefügte Artikel bleibt: Es sind Auszüge aus ihm aufgehoben</translation>
    </message>
    <message>
        <source>pasting an article</source>
        <translation>Einfügen eines Artikels</translation>
    </message>
    <message>
        <source>There are no sample articles in this library</source>
        <translation>In dieser Bibliothek sind keine Beispielartikel</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sample article(s) from the library?</source>
        <translation>
            <numerusform>%n Beispielartikel aus der Bibliothek entfernen?</numerusform>
            <numerusform>%n Beispielartikel aus der Bibliothek entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s) kept from them will stay, with words and sources.</source>
        <translation>
            <numerusform>%n Auszug aus ihnen bleibt, mit Wortlaut und Quelle.</numerusform>
            <numerusform>%n Auszüge aus ihnen bleiben, mit Wortlaut und Quellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed – Ctrl+Z undoes that</source>
        <translation>
            <numerusform>%n Artikel entfernt – Strg+Z nimmt das zurück</numerusform>
            <numerusform>%n Artikel entfernt – Strg+Z nimmt das zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z brings them back.</source>
        <translation>Strg+Z bringt sie zurück.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>removing the sample articles</source>
        <translation>Entfernen der Beispielartikel</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Comparison report</source>
        <translation>Vergleichsbericht</translation>
    </message>
    <message>
        <source>The open articles as a document: facts with agreement and difference, quotes, passages side by side, who shares how much with whom.</source>
        <translation>Die offenen Artikel als Dokument: Fakten mit Übereinstimmung und Abweichung, Zitate, Passagen nebeneinander, wer wie viel mit wem teilt.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Te&amp;mplate…</source>
        <translation>Vor&amp;lage…</translation>
    </message>
    <message>
        <source>Copy the template of these pages to where you can change it, and open it</source>
        <translation>Die Vorlage dieser Seiten dorthin kopieren, wo Sie sie ändern können, und öffnen</translation>
    </message>
    <message numerus="yes">
        <source>With the %n excerpt(s) of these articles</source>
        <translation>
            <numerusform>Mit dem %n Auszug dieser Artikel</numerusform>
            <numerusform>Mit den %n Auszügen dieser Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder afterwards</source>
        <translation>Danach den Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Date&amp;i</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Open beside the others</source>
        <translation>Neben den anderen öffnen</translation>
    </message>
    <message>
        <source>Tick to compare</source>
        <translation>Zum Vergleichen anhaken</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Mehr wie dies</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Without a headline</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Reihenfolge der Ergebnisse</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Nach Medium</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Haken entfernen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer words, or part of one followed by *. F1 tells all ways to ask.</source>
        <translation>Versuchen Sie weniger Wörter oder einen Wortanfang mit *. F1 zeigt alle Arten zu fragen.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Die Suche ist fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Like “{0}”</source>
        <translation>Wie „{0}“</translation>
    </message>
    <message>
        <source>Nothing like it</source>
        <translation>Nichts dergleichen</translation>
    </message>
    <message>
        <source>No other article of the library tells of the same.</source>
        <translation>Kein anderer Artikel der Bibliothek berichtet davon.</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>Die Bibliothek ist leer</translation>
    </message>
    <message>
        <source>Drop articles or a folder of them into this window.</source>
        <translation>Ziehen Sie Artikel oder einen Ordner davon in dieses Fenster.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Tick 2 to 8 articles to compare</source>
        <translation>2 bis 8 Artikel anhaken</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n article(s)</source>
        <translation>
            <numerusform>%n Artikel vergleichen</numerusform>
            <numerusform>%n Artikel vergleichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked: 8 at most</source>
        <translation>
            <numerusform>%n angehakt: höchstens 8</numerusform>
            <numerusform>%n angehakt: höchstens 8</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightPanel</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>No saved searches</source>
        <translation>Keine gespeicherten Suchen</translation>
    </message>
    <message>
        <source>Search for something, then choose “Save search” (Ctrl+S).</source>
        <translation>Suchen Sie etwas, dann wählen Sie „Suche speichern“ (Strg+S).</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Frühere</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Artikel durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel durchsuchen</numerusform>
            <numerusform>%Ln Artikel durchsuchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Parts of the search</source>
        <translation>Teile der Suche</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>Suche eingrenzen</translation>
    </message>
    <message>
        <source>Did you mean: {0}</source>
        <translation>Meinten Sie: {0}</translation>
    </message>
    <message>
        <source>Take out {0}</source>
        <translation>{0} herausnehmen</translation>
    </message>
    <message>
        <source>Narrow by {0}</source>
        <translation>Nach {0} eingrenzen</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>%n article(s) written to {0}</source>
        <translation>
            <numerusform>%n Artikel geschrieben in {0}</numerusform>
            <numerusform>%n Artikel geschrieben in {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing a table</source>
        <translation>Tabelle wird geschrieben</translation>
    </message>
    <message>
        <source>Search for something first</source>
        <translation>Suchen Sie zuerst etwas</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected words</source>
        <translation>Ausgewählte Wörter</translation>
    </message>
    <message>
        <source>Keep with a note (N)</source>
        <translation>Mit einer Notiz behalten (N)</translation>
    </message>
    <message>
        <source>Keep with tags (T)</source>
        <translation>Mit Schlagwörtern behalten (T)</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Keep as a {0} excerpt ({1})</source>
        <translation>Als Auszug behalten: {0} ({1})</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Reading type</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Lesetisch</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>High contrast has black on white, or white on black, and stronger lines.</source>
        <translation>Hoher Kontrast hat Schwarz auf Weiß oder Weiß auf Schwarz und stärkere Linien.</translation>
    </message>
    <message>
        <source>As the system&apos;s</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of menus and messages. Changes with the next start.</source>
        <translation>Von Menüs und Meldungen. Ändert sich mit dem nächsten Start.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>In which articles are set.</source>
        <translation>In der Artikel gesetzt sind.</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Of the letters; Ctrl+= and Ctrl+- change it too.</source>
        <translation>Der Buchstaben; auch Strg+= und Strg+- ändern sie.</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>From line to line, as a share of the typeface&apos;s own height.</source>
        <translation>Von Zeile zu Zeile, als Anteil der Höhe der Schrift.</translation>
    </message>
    <message>
        <source>Widest column</source>
        <translation>Breiteste Spalte</translation>
    </message>
    <message>
        <source>The longest line, as a multiple of the letters&apos; size.</source>
        <translation>Die längste Zeile, als Vielfaches der Schriftgröße.</translation>
    </message>
    <message>
        <source>Even right edge</source>
        <translation>Blocksatz</translation>
    </message>
    <message>
        <source>Stretches lines to the full width of the column.</source>
        <translation>Dehnt Zeilen auf die volle Breite der Spalte.</translation>
    </message>
    <message>
        <source>Where articles have no room</source>
        <translation>Wenn Artikel keinen Platz haben</translation>
    </message>
    <message>
        <source>What happens when they would be too narrow to read side by side.</source>
        <translation>Was geschieht, wenn sie nebeneinander zu schmal zum Lesen wären.</translation>
    </message>
    <message>
        <source>Scroll sideways</source>
        <translation>Seitwärts scrollen</translation>
    </message>
    <message>
        <source>Stand in two rows</source>
        <translation>In zwei Reihen stehen</translation>
    </message>
    <message>
        <source>Scroll together by</source>
        <translation>Gemeinsam scrollen nach</translation>
    </message>
    <message>
        <source>How a new desk begins; each desk then keeps its own.</source>
        <translation>Womit ein neuer Lesetisch beginnt; danach behält jeder seins.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sinn</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <source>Take in new and changed files of the watched folders by themselves.</source>
        <translation>Neue und geänderte Dateien der beobachteten Ordner von selbst aufnehmen.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>Whose new files become articles of this library.</source>
        <translation>Deren neue Dateien Artikel dieser Bibliothek werden.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting is called that</source>
        <translation>So heißt keine Einstellung</translation>
    </message>
    <message>
        <source>&amp;Standard values</source>
        <translation>&amp;Standardwerte</translation>
    </message>
    <message>
        <source>As the system&apos;s</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>the library was opened for reading only</source>
        <translation>die Bibliothek wurde nur zum Lesen geöffnet</translation>
    </message>
</context>
<context>
    <name>ShelfWords</name>
    <message>
        <source>keeping an excerpt</source>
        <translation>Behalten eines Auszugs</translation>
    </message>
    <message>
        <source>deleting an excerpt</source>
        <translation>Löschen eines Auszugs</translation>
    </message>
    <message>
        <source>changing an excerpt</source>
        <translation>Ändern eines Auszugs</translation>
    </message>
    <message>
        <source>moving an excerpt</source>
        <translation>Verschieben eines Auszugs</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>These words are no longer in the article: it has changed since</source>
        <translation>Diese Worte sind nicht mehr im Artikel: er hat sich seither geändert</translation>
    </message>
    <message>
        <source>Its article is open on this desk – Alt+Left goes back</source>
        <translation>Sein Artikel ist auf diesem Lesetisch offen – Alt+Links geht zurück</translation>
    </message>
    <message>
        <source>opening an article</source>
        <translation>Öffnen eines Artikels</translation>
    </message>
    <message>
        <source>Opened beside articles of its story – Ctrl+Z closes it, Alt+Left goes back</source>
        <translation>Neben Artikeln seiner Geschichte geöffnet – Strg+Z schließt ihn, Alt+Links geht zurück</translation>
    </message>
    <message>
        <source>Opened on a desk of its own – Ctrl+Z closes it, Alt+Left goes back</source>
        <translation>Auf einem eigenen Lesetisch geöffnet – Strg+Z schließt ihn, Alt+Links geht zurück</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split story</source>
        <translation>Thema teilen</translation>
    </message>
    <message>
        <source>Tick the articles that do not belong to “{0}”.</source>
        <translation>Haken Sie die Artikel an, die nicht zu „{0}“ gehören.</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilen</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>Dies anhalten</translation>
    </message>
    <message>
        <source>{0} {1} of {2}</source>
        <translation>{0} {1} von {2}</translation>
    </message>
    <message>
        <source>{0}, {1} a second, {2} left</source>
        <translation>{0}, {1} je Sekunde, noch {2}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shared name(s)</source>
        <translation>
            <numerusform>%Ln gemeinsamer Name</numerusform>
            <numerusform>%Ln gemeinsame Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>Sinn</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>sync: {0}</source>
        <translation>Gleichlauf: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} articles open</source>
        <translation>{0} von {1} Artikeln offen</translation>
    </message>
    <message numerus="yes">
        <source>%n agree</source>
        <translation>
            <numerusform>%n gleich</numerusform>
            <numerusform>%n gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n verschieden</numerusform>
            <numerusform>%n verschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single</source>
        <translation>
            <numerusform>%n nur bei einem</numerusform>
            <numerusform>%n nur bei einem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln Fakt</numerusform>
            <numerusform>%Ln Fakten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoriesPanel</name>
    <message>
        <source>Stories</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Looking for stories…</source>
        <translation>Themen werden gesucht…</translation>
    </message>
    <message>
        <source>They appear here as soon as they are found.</source>
        <translation>Sie erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>No stories yet</source>
        <translation>Noch keine Themen</translation>
    </message>
    <message>
        <source>Drop articles or a folder of them into this window. Those about one event become a story.</source>
        <translation>Ziehen Sie Artikel oder einen Ordner davon in dieses Fenster. Die über ein Ereignis werden ein Thema.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open on a new desk</source>
        <translation>Auf neuem Lesetisch öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Merge the selected stories</source>
        <translation>Ausgewählte Themen vereinen</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Teilen…</translation>
    </message>
</context>
<context>
    <name>StoryEdits</name>
    <message>
        <source>Choose a story on the left first</source>
        <translation>Wählen Sie zuerst links ein Thema</translation>
    </message>
    <message>
        <source>renaming a story</source>
        <translation>Umbenennen eines Themas</translation>
    </message>
    <message>
        <source>Choose two or more stories first: Ctrl and a click, or Shift and the arrow keys</source>
        <translation>Wählen Sie zuerst zwei oder mehr Themen: Strg und Klick, oder Umschalt und Pfeiltasten</translation>
    </message>
    <message>
        <source>merging stories</source>
        <translation>Vereinen von Themen</translation>
    </message>
    <message>
        <source>Choose a story of several articles first</source>
        <translation>Wählen Sie zuerst ein Thema mit mehreren Artikeln</translation>
    </message>
    <message>
        <source>splitting a story</source>
        <translation>Teilen eines Themas</translation>
    </message>
    <message>
        <source>moving an article</source>
        <translation>Verschieben eines Artikels</translation>
    </message>
</context>
<context>
    <name>StoryRows</name>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n Medium</numerusform>
            <numerusform>%n Medien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n Ursprung</numerusform>
            <numerusform>%n Ursprünge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagree</source>
        <translation>
            <numerusform>%n Widerspruch</numerusform>
            <numerusform>%n Widersprüche</numerusform>
        </translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>TargetField</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>This is no file in a folder that exists.</source>
        <translation>Das ist keine Datei in einem vorhandenen Ordner.</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>Die Datei ist vorhanden und wird ersetzt.</translation>
    </message>
    <message>
        <source>A new file will be written.</source>
        <translation>Eine neue Datei wird geschrieben.</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>{0}: {1} came out</source>
        <translation>{0}: {1} erschien</translation>
    </message>
    <message>
        <source>{0}: not named by {1}</source>
        <translation>{0}: von {1} nicht genannt</translation>
    </message>
    <message>
        <source>{0}: named by {1}</source>
        <translation>{0}: genannt von {1}</translation>
    </message>
    <message>
        <source>{0} · came out</source>
        <translation>{0} · erschien</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>no such file or folder</source>
        <translation>keine solche Datei, kein solcher Ordner</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>keine Erlaubnis, es zu lesen</translation>
    </message>
    <message>
        <source>a link that leads back to itself</source>
        <translation>ein Verweis, der auf sich selbst zeigt</translation>
    </message>
    <message>
        <source>the file name is too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>die Festplatte meldet einen Fehler</translation>
    </message>
    <message>
        <source>cannot be read ({0})</source>
        <translation>nicht lesbar ({0})</translation>
    </message>
    <message>
        <source>the file name cannot be used on this system</source>
        <translation>der Dateiname ist auf diesem System nicht brauchbar</translation>
    </message>
    <message>
        <source>a folder, not a file</source>
        <translation>ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>a device or pipe, not a file</source>
        <translation>ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>too large ({0} MB; the limit is {1} MB)</source>
        <translation>zu groß ({0} MB; die Grenze ist {1} MB)</translation>
    </message>
    <message>
        <source>too large (the limit is {0} MB)</source>
        <translation>zu groß (die Grenze ist {0} MB)</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>nothing but white space</source>
        <translation>nur Leerraum</translation>
    </message>
    <message>
        <source>no article text found</source>
        <translation>kein Artikeltext gefunden</translation>
    </message>
    <message>
        <source>the reader ended without a word: it may need more memory than there is</source>
        <translation>der Leser endete wortlos: vielleicht braucht er mehr Speicher, als da ist</translation>
    </message>
    <message>
        <source>not a text file but {0}</source>
        <translation>keine Textdatei, sondern {0}</translation>
    </message>
    <message>
        <source>not a text file (it holds binary data)</source>
        <translation>keine Textdatei (sie enthält Binärdaten)</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ein ZIP-Archiv oder Office-Dokument</translation>
    </message>
    <message>
        <source>an old office document (save it as DOCX, ODT or PDF)</source>
        <translation>ein altes Office-Dokument (als DOCX, ODT oder PDF speichern)</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a sound, film or picture file</source>
        <translation>eine Ton-, Film- oder Bilddatei</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>eine Tondatei</translation>
    </message>
    <message>
        <source>a sound or film file</source>
        <translation>eine Ton- oder Filmdatei</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>eine komprimierte Datei</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a film file</source>
        <translation>eine Filmdatei</translation>
    </message>
    <message>
        <source>in an encoding that cannot be told</source>
        <translation>in einer nicht erkennbaren Zeichenkodierung</translation>
    </message>
    <message>
        <source>protected by a password</source>
        <translation>durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>a PDF document without text: pages are pictures (a scan?)</source>
        <translation>ein PDF-Dokument ohne Text: die Seiten sind Bilder (ein Scan?)</translation>
    </message>
    <message>
        <source>not a PDF document, or a damaged one</source>
        <translation>kein PDF-Dokument, oder ein beschädigtes</translation>
    </message>
    <message>
        <source>not a Word document, or a damaged one</source>
        <translation>kein Word-Dokument, oder ein beschädigtes</translation>
    </message>
    <message>
        <source>an e-book protected against being read by other programs</source>
        <translation>ein E-Book, das vor dem Lesen durch andere Programme geschützt ist</translation>
    </message>
    <message>
        <source>damaged: it does not say where its contents are</source>
        <translation>beschädigt: es sagt nicht, wo sein Inhalt liegt</translation>
    </message>
    <message>
        <source>not an OpenDocument text</source>
        <translation>kein OpenDocument-Text</translation>
    </message>
    <message>
        <source>not a rich text (RTF)</source>
        <translation>kein Rich Text (RTF)</translation>
    </message>
    <message>
        <source>a damaged rich text (RTF)</source>
        <translation>ein beschädigter Rich Text (RTF)</translation>
    </message>
    <message>
        <source>not a mailbox (mbox), or an empty one</source>
        <translation>kein Postfach (mbox), oder ein leeres</translation>
    </message>
    <message>
        <source>a damaged message</source>
        <translation>eine beschädigte Nachricht</translation>
    </message>
    <message>
        <source>not an e-mail message</source>
        <translation>keine E-Mail-Nachricht</translation>
    </message>
    <message>
        <source>a message without text</source>
        <translation>eine Nachricht ohne Text</translation>
    </message>
    <message>
        <source>it declares XML entities, as no feed needs to</source>
        <translation>er deklariert XML-Entitäten, was kein Feed braucht</translation>
    </message>
    <message>
        <source>a damaged feed</source>
        <translation>ein beschädigter Feed</translation>
    </message>
    <message>
        <source>not a feed (RSS or Atom)</source>
        <translation>kein Feed (RSS oder Atom)</translation>
    </message>
    <message>
        <source>the feed carries no text of it</source>
        <translation>der Feed enthält keinen Text davon</translation>
    </message>
    <message>
        <source>a feed without an entry that can be read</source>
        <translation>ein Feed ohne lesbaren Eintrag</translation>
    </message>
    <message>
        <source>JSON nested too deep to hold articles</source>
        <translation>JSON, zu tief verschachtelt für Artikel</translation>
    </message>
    <message>
        <source>a damaged table ({0})</source>
        <translation>eine beschädigte Tabelle ({0})</translation>
    </message>
    <message>
        <source>not JSON (line {0})</source>
        <translation>kein JSON (Zeile {0})</translation>
    </message>
    <message>
        <source>no column is named “text”, “body” or “content”</source>
        <translation>keine Spalte heißt „text“, „body“ oder „content“</translation>
    </message>
    <message>
        <source>not {0}, or a damaged one</source>
        <translation>nicht {0}, oder beschädigt</translation>
    </message>
    <message>
        <source>{0} with more than {1} files in it</source>
        <translation>{0} mit mehr als {1} Dateien darin</translation>
    </message>
    <message>
        <source>{0} that unpacks to more than {1} MB</source>
        <translation>{0}, ausgepackt mehr als {1} MB</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>ein OpenDocument-Text</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>ein E-Book</translation>
    </message>
    <message>
        <source>damaged: “{0}” is missing in it</source>
        <translation>beschädigt: „{0}“ fehlt darin</translation>
    </message>
    <message>
        <source>damaged, or packed in a way that is not known</source>
        <translation>beschädigt, oder auf unbekannte Weise gepackt</translation>
    </message>
    <message>
        <source>too large when unpacked (the limit is {0} MB)</source>
        <translation>ausgepackt zu groß (die Grenze ist {0} MB)</translation>
    </message>
    <message>
        <source>packed so tightly that it can only be meant to fill the memory</source>
        <translation>so dicht gepackt, dass es nur den Speicher füllen soll</translation>
    </message>
    <message>
        <source>damaged: its XML cannot be understood</source>
        <translation>beschädigt: sein XML ist unverständlich</translation>
    </message>
    <message>
        <source>a saved page (MHTML) without a page in it</source>
        <translation>eine gespeicherte Seite (MHTML) ohne Seite darin</translation>
    </message>
    <message>
        <source>archives within archives, too deep to be articles</source>
        <translation>Archive in Archiven, zu tief für Artikel</translation>
    </message>
    <message>
        <source>more than {0} pieces; the rest is left out</source>
        <translation>mehr als {0} Stücke; der Rest bleibt weg</translation>
    </message>
    <message>
        <source>more than {0} MB when unpacked; the rest is left out</source>
        <translation>ausgepackt mehr als {0} MB; der Rest bleibt weg</translation>
    </message>
    <message>
        <source>not a web archive (WARC), or a damaged one</source>
        <translation>kein Webarchiv (WARC), oder ein beschädigtes</translation>
    </message>
    <message>
        <source>an archive without a file that could be an article</source>
        <translation>ein Archiv ohne eine Datei, die ein Artikel sein könnte</translation>
    </message>
    <message>
        <source>the site does not allow programs to fetch it (robots.txt)</source>
        <translation>die Website erlaubt Programmen das Abrufen nicht (robots.txt)</translation>
    </message>
    <message>
        <source>the server answers with error {0}</source>
        <translation>der Server antwortet mit Fehler {0}</translation>
    </message>
    <message>
        <source>the site asks for a password</source>
        <translation>die Website verlangt ein Passwort</translation>
    </message>
    <message>
        <source>the site asks for money</source>
        <translation>die Website verlangt Geld</translation>
    </message>
    <message>
        <source>the site does not allow it</source>
        <translation>die Website erlaubt es nicht</translation>
    </message>
    <message>
        <source>there is no such page</source>
        <translation>diese Seite gibt es nicht</translation>
    </message>
    <message>
        <source>the page is gone</source>
        <translation>die Seite gibt es nicht mehr</translation>
    </message>
    <message>
        <source>the site is asked too often; try again later</source>
        <translation>die Website wird zu oft gefragt; später noch einmal versuchen</translation>
    </message>
    <message>
        <source>the site is not available now; try again later</source>
        <translation>die Website ist gerade nicht erreichbar; später noch einmal versuchen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>it leads on to other addresses more than {0} times</source>
        <translation>sie führt mehr als {0}-mal zu anderen Adressen weiter</translation>
    </message>
    <message>
        <source>it takes more than {0} seconds</source>
        <translation>es dauert mehr als {0} Sekunden</translation>
    </message>
    <message>
        <source>not a web address</source>
        <translation>keine Webadresse</translation>
    </message>
    <message>
        <source>not a web address (http:// or https://, without a user&apos;s name)</source>
        <translation>keine Webadresse (http:// oder https://, ohne Benutzernamen)</translation>
    </message>
    <message>
        <source>it leads on to what is no web address (http:// or https://, without a user&apos;s name)</source>
        <translation>sie führt zu etwas, das keine Webadresse ist (http:// oder https://, ohne Benutzernamen)</translation>
    </message>
    <message>
        <source>it is on a private network, where no feed may lead</source>
        <translation>sie liegt in einem privaten Netz, wohin kein Feed führen darf</translation>
    </message>
    <message>
        <source>no server of that name is found (or there is no network)</source>
        <translation>kein Server dieses Namens gefunden (oder es gibt kein Netz)</translation>
    </message>
    <message>
        <source>the server cannot be reached, or its answer breaks off</source>
        <translation>der Server ist nicht erreichbar, oder seine Antwort bricht ab</translation>
    </message>
    <message>
        <source>the server does not answer in time</source>
        <translation>der Server antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>its certificate cannot be trusted</source>
        <translation>seinem Zertifikat ist nicht zu trauen</translation>
    </message>
    <message>
        <source>this is a file; a library is a folder</source>
        <translation>das ist eine Datei; eine Bibliothek ist ein Ordner</translation>
    </message>
    <message>
        <source>one of the folders above it is a file</source>
        <translation>einer der Ordner darüber ist eine Datei</translation>
    </message>
    <message>
        <source>nothing can be written in this folder ({0}); give yourself the right to write there, or choose another folder with --library</source>
        <translation>in diesen Ordner lässt sich nichts schreiben ({0}); geben Sie sich das Recht dazu, oder wählen Sie mit --library einen anderen</translation>
    </message>
    <message>
        <source>another program has this library open</source>
        <translation>ein anderes Programm hat diese Bibliothek offen</translation>
    </message>
    <message>
        <source>another moviebrowser (process {0}) has this library open; work in its window, or close it first</source>
        <translation>ein anderes moviebrowser (Prozess {0}) hat diese Bibliothek offen; arbeiten Sie in dessen Fenster, oder schließen Sie es zuerst</translation>
    </message>
    <message>
        <source>there is no library in this folder</source>
        <translation>in diesem Ordner ist keine Bibliothek</translation>
    </message>
    <message>
        <source>there is no library in this folder yet, or it is being made this moment</source>
        <translation>in diesem Ordner ist noch keine Bibliothek, oder sie entsteht gerade</translation>
    </message>
    <message>
        <source>this library was made by an earlier version of moviebrowser, and must be opened for writing once</source>
        <translation>diese Bibliothek stammt von einer früheren Version von moviebrowser und muss einmal zum Schreiben geöffnet werden</translation>
    </message>
    <message>
        <source>this library was made by a newer version of moviebrowser; nothing was changed. Update the program to open it</source>
        <translation>diese Bibliothek stammt von einer neueren Version von moviebrowser; nichts wurde geändert. Aktualisieren Sie das Programm, um sie zu öffnen</translation>
    </message>
    <message>
        <source>the library was opened for reading only</source>
        <translation>die Bibliothek wurde nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>the disk is full; what was kept before is untouched. Make room and try again</source>
        <translation>die Festplatte ist voll; zuvor Behaltenes ist unberührt. Schaffen Sie Platz und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>{0} cannot be opened or written ({1})</source>
        <translation>{0} lässt sich nicht öffnen oder schreiben ({1})</translation>
    </message>
    <message>
        <source>too many files are open; close other programs and try again</source>
        <translation>zu viele Dateien sind offen; schließen Sie andere Programme und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the database cannot be read: {0}</source>
        <translation>die Datenbank ist nicht lesbar: {0}</translation>
    </message>
    <message>
        <source>{0} is not a database; `moviebrowser check --repair` tries to mend it and keeps a copy first</source>
        <translation>{0} ist keine Datenbank; `moviebrowser check --repair` versucht, sie zu heilen, und behält zuvor eine Kopie</translation>
    </message>
    <message>
        <source>the database cannot be opened or written ({0})</source>
        <translation>die Datenbank lässt sich nicht öffnen oder schreiben ({0})</translation>
    </message>
    <message>
        <source>the database is damaged ({0}); `moviebrowser check --repair` tries to mend it and keeps a copy first</source>
        <translation>die Datenbank ist beschädigt ({0}); `moviebrowser check --repair` versucht, sie zu heilen, und behält zuvor eine Kopie</translation>
    </message>
    <message>
        <source>the database cannot be used: {0}</source>
        <translation>die Datenbank ist nicht zu gebrauchen: {0}</translation>
    </message>
    <message>
        <source>not analysed, so not to be compared: {0}</source>
        <translation>nicht analysiert, also nicht zu vergleichen: {0}</translation>
    </message>
    <message>
        <source>another process writes the search index; try again</source>
        <translation>ein anderer Prozess schreibt den Suchindex; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>no permission to write there</source>
        <translation>keine Berechtigung, dort zu schreiben</translation>
    </message>
    <message>
        <source>template {0}, line {1}: {2}</source>
        <translation>Vorlage {0}, Zeile {1}: {2}</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>is read-only</source>
        <translation>ist schreibgeschützt</translation>
    </message>
    <message>
        <source>no code points {0} to {1} in a text of {2}</source>
        <translation>keine Zeichen {0} bis {1} in einem Text von {2}</translation>
    </message>
    <message>
        <source>an excerpt needs at least one word</source>
        <translation>ein Auszug braucht mindestens ein Wort</translation>
    </message>
    <message>
        <source>each part of a story needs an article</source>
        <translation>jeder Teil eines Themas braucht einen Artikel</translation>
    </message>
    <message>
        <source>{0} (at character {1})</source>
        <translation>{0} (bei Zeichen {1})</translation>
    </message>
    <message>
        <source>The query is longer than {0} characters; only its beginning is searched</source>
        <translation>Die Anfrage ist länger als {0} Zeichen; nur ihr Anfang wird gesucht</translation>
    </message>
    <message>
        <source>“{0}” is no field (at character {1}); the fields are {2}</source>
        <translation>„{0}“ ist kein Feld (bei Zeichen {1}); die Felder sind {2}</translation>
    </message>
    <message>
        <source>The bracket at character {0} was never opened</source>
        <translation>Die Klammer bei Zeichen {0} wurde nie geöffnet</translation>
    </message>
    <message>
        <source>The quotation mark at character {0} is never closed</source>
        <translation>Das Anführungszeichen bei Zeichen {0} wird nie geschlossen</translation>
    </message>
    <message>
        <source>The bracket at character {0} is never closed</source>
        <translation>Die Klammer bei Zeichen {0} wird nie geschlossen</translation>
    </message>
    <message>
        <source>“{0}” is no date: write 2023, 2023-07, 2023-07-12, 2023-07..2023-08, &gt;=2023 or &quot;last week&quot;</source>
        <translation>„{0}“ ist kein Datum: schreiben Sie 2023, 2023-07, 2023-07-12, 2023-07..2023-08, &gt;=2023 oder &quot;last week&quot;</translation>
    </message>
    <message>
        <source>“{0}” is no number of words: write &gt;500, &lt;=800 or 200..800</source>
        <translation>„{0}“ ist keine Wortzahl: schreiben Sie &gt;500, &lt;=800 oder 200..800</translation>
    </message>
    <message>
        <source>“has:” knows {0}, not “{1}”</source>
        <translation>„has:“ kennt {0}, nicht „{1}“</translation>
    </message>
    <message>
        <source>“{0}” has nothing after it to look for</source>
        <translation>Nach „{0}“ steht nichts, das zu suchen wäre</translation>
    </message>
    <message>
        <source>“{0}” needs something after it</source>
        <translation>Nach „{0}“ muss etwas stehen</translation>
    </message>
    <message>
        <source>“{0}” needs something before it</source>
        <translation>Vor „{0}“ muss etwas stehen</translation>
    </message>
    <message>
        <source>“{0}” needs letters beside it</source>
        <translation>„{0}“ braucht Buchstaben daneben</translation>
    </message>
    <message>
        <source>“entity:” knows {0} of {1} articles; the others are not analysed yet</source>
        <translation>„entity:“ kennt {0} von {1} Artikeln; die anderen sind noch nicht analysiert</translation>
    </message>
    <message>
        <source>Release date</source>
        <translation>Kinostart</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Who plays {0}</source>
        <translation>Wer spielt {0}</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>Produced by</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Music by</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Photographed by</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>Verleih</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Opening weekend</source>
        <translation>Startwochenende</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Einspielergebnis</translation>
    </message>
    <message>
        <source>Number of theatres</source>
        <translation>Zahl der Kinos</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Number in the series</source>
        <translation>Nummer in der Reihe</translation>
    </message>
    <message>
        <source>Filmed in</source>
        <translation>Gedreht in</translation>
    </message>
    <message>
        <source>Based on a work by</source>
        <translation>Nach einem Werk von</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Geschaffen von</translation>
    </message>
    <message>
        <source>Number of episodes</source>
        <translation>Zahl der Folgen</translation>
    </message>
    <message>
        <source>Hosted by</source>
        <translation>Moderiert von</translation>
    </message>
    <message>
        <source>Best actress</source>
        <translation>Beste Darstellerin</translation>
    </message>
    <message>
        <source>Best actor</source>
        <translation>Bester Darsteller</translation>
    </message>
    <message>
        <source>Best picture</source>
        <translation>Bester Film</translation>
    </message>
    <message>
        <source>Filming begins</source>
        <translation>Drehbeginn</translation>
    </message>
    <message>
        <source>Fights with</source>
        <translation>Kämpft mit</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Getötete</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Verletzte</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Vermisste</translation>
    </message>
    <message>
        <source>Evacuated</source>
        <translation>Evakuierte</translation>
    </message>
    <message>
        <source>Arrested</source>
        <translation>Festgenommene</translation>
    </message>
    <message>
        <source>Without power</source>
        <translation>Ohne Strom</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Zuschauer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>On board</source>
        <translation>An Bord</translation>
    </message>
    <message>
        <source>Who was arrested</source>
        <translation>Wer wurde festgenommen</translation>
    </message>
    <message>
        <source>Who was killed</source>
        <translation>Wer wurde getötet</translation>
    </message>
    <message>
        <source>Verdict on {0}</source>
        <translation>Urteil über {0}</translation>
    </message>
    <message>
        <source>Plea of {0}</source>
        <translation>Einlassung von {0}</translation>
    </message>
    <message>
        <source>Charge against {0}</source>
        <translation>Anklage gegen {0}</translation>
    </message>
    <message>
        <source>Sentence of {0}</source>
        <translation>Strafe für {0}</translation>
    </message>
    <message>
        <source>The jury deliberated</source>
        <translation>Die Jury beriet</translation>
    </message>
    <message>
        <source>Bail</source>
        <translation>Kaution</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Geldstrafe</translation>
    </message>
    <message>
        <source>Ransom</source>
        <translation>Lösegeld</translation>
    </message>
    <message>
        <source>Worth of what was stolen</source>
        <translation>Wert der Beute</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Epicentre</source>
        <translation>Epizentrum</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Wo es geschah</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es geschah</translation>
    </message>
    <message>
        <source>Price of the deal</source>
        <translation>Preis des Geschäfts</translation>
    </message>
    <message>
        <source>Premium over the share price</source>
        <translation>Aufschlag auf den Kurs</translation>
    </message>
    <message>
        <source>Shares of {0}</source>
        <translation>Aktien von {0}</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Profit or loss</source>
        <translation>Gewinn oder Verlust</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Beschäftigte</translation>
    </message>
    <message>
        <source>{0} was founded</source>
        <translation>{0} gegründet</translation>
    </message>
    <message>
        <source>Price for a share</source>
        <translation>Preis je Aktie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>On sale from</source>
        <translation>Im Verkauf ab</translation>
    </message>
    <message>
        <source>Jobs cut</source>
        <translation>Gestrichene Stellen</translation>
    </message>
    <message>
        <source>Turnout</source>
        <translation>Wahlbeteiligung</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Besucherzahl</translation>
    </message>
    <message>
        <source>Who follows {0}</source>
        <translation>Wer folgt auf {0}</translation>
    </message>
    <message>
        <source>Named to the post</source>
        <translation>Ins Amt berufen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Cause of death</source>
        <translation>Todesursache</translation>
    </message>
    <message>
        <source>{0} died in</source>
        <translation>{0} starb in</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>Geboren in</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Where {0} posted</source>
        <translation>Wo {0} es postete</translation>
    </message>
    <message>
        <source>Age of {0}</source>
        <translation>Alter von {0}</translation>
    </message>
    <message>
        <source>What {0} stands for</source>
        <translation>Wofür {0} steht</translation>
    </message>
    <message>
        <source>How many {0}</source>
        <translation>Wie viele „{0}“</translation>
    </message>
    <message>
        <source>Which {0}</source>
        <translation>Welches {0}</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Dicke</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Homes destroyed or damaged</source>
        <translation>Zerstörte oder beschädigte Häuser</translation>
    </message>
    <message>
        <source>Longest sentence that is possible</source>
        <translation>Höchststrafe</translation>
    </message>
    <message>
        <source>Prize money</source>
        <translation>Preisgeld</translation>
    </message>
    <message>
        <source>Share of the vote for {0}</source>
        <translation>Stimmenanteil für {0}</translation>
    </message>
    <message>
        <source>Votes for {0}</source>
        <translation>Stimmen für {0}</translation>
    </message>
    <message>
        <source>Where it landed</source>
        <translation>Wo es landete</translation>
    </message>
    <message>
        <source>Won by</source>
        <translation>Gewonnen von</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>ambassador</source>
        <translation>Botschafter</translation>
    </message>
    <message>
        <source>archaeologist</source>
        <translation>Archäologe</translation>
    </message>
    <message>
        <source>archbishop</source>
        <translation>Erzbischof</translation>
    </message>
    <message>
        <source>archivist</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>astronomer</source>
        <translation>Astronom</translation>
    </message>
    <message>
        <source>attorney</source>
        <translation>Anwalt</translation>
    </message>
    <message>
        <source>barrister</source>
        <translation>Anwalt</translation>
    </message>
    <message>
        <source>biographer</source>
        <translation>Biograf</translation>
    </message>
    <message>
        <source>biologist</source>
        <translation>Biologe</translation>
    </message>
    <message>
        <source>bishop</source>
        <translation>Bischof</translation>
    </message>
    <message>
        <source>captain</source>
        <translation>Kapitän</translation>
    </message>
    <message>
        <source>casting director</source>
        <translation>Besetzung (Leitung)</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>Vorsitz</translation>
    </message>
    <message>
        <source>chairman</source>
        <translation>Vorsitz</translation>
    </message>
    <message>
        <source>chairwoman</source>
        <translation>Vorsitz</translation>
    </message>
    <message>
        <source>chancellor</source>
        <translation>Kanzler</translation>
    </message>
    <message>
        <source>chief</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>chief executive</source>
        <translation>Geschäftsführung</translation>
    </message>
    <message>
        <source>choirmaster</source>
        <translation>Chorleitung</translation>
    </message>
    <message>
        <source>choreographer</source>
        <translation>Choreografie</translation>
    </message>
    <message>
        <source>cinematographer</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>Sekretär</translation>
    </message>
    <message>
        <source>coach</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>commander</source>
        <translation>Kommandant</translation>
    </message>
    <message>
        <source>commissioner</source>
        <translation>Kommissar</translation>
    </message>
    <message>
        <source>composer</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>conductor</source>
        <translation>Dirigat</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>Koordination</translation>
    </message>
    <message>
        <source>coroner</source>
        <translation>Gerichtsmedizin</translation>
    </message>
    <message>
        <source>costume designer</source>
        <translation>Kostüm</translation>
    </message>
    <message>
        <source>costumier</source>
        <translation>Kostüm</translation>
    </message>
    <message>
        <source>curator</source>
        <translation>Kuratorin oder Kurator</translation>
    </message>
    <message>
        <source>dean</source>
        <translation>Dekan</translation>
    </message>
    <message>
        <source>defence lawyer</source>
        <translation>Verteidigung</translation>
    </message>
    <message>
        <source>designer</source>
        <translation>Gestaltung</translation>
    </message>
    <message>
        <source>detective</source>
        <translation>Ermittler</translation>
    </message>
    <message>
        <source>director</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>district attorney</source>
        <translation>Bezirksstaatsanwalt</translation>
    </message>
    <message>
        <source>economist</source>
        <translation>Ökonom</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>engineer</source>
        <translation>Ingenieur</translation>
    </message>
    <message>
        <source>epidemiologist</source>
        <translation>Epidemiologe</translation>
    </message>
    <message>
        <source>executive</source>
        <translation>Führungskraft</translation>
    </message>
    <message>
        <source>executive producer</source>
        <translation>Produktionsleitung</translation>
    </message>
    <message>
        <source>finance chief</source>
        <translation>Finanzvorstand</translation>
    </message>
    <message>
        <source>fire chief</source>
        <translation>Feuerwehrchef</translation>
    </message>
    <message>
        <source>foreign minister</source>
        <translation>Außenminister</translation>
    </message>
    <message>
        <source>founder</source>
        <translation>Gründer</translation>
    </message>
    <message>
        <source>governor</source>
        <translation>Gouverneur</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>historian</source>
        <translation>Historiker</translation>
    </message>
    <message>
        <source>imam</source>
        <translation>Imam</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>investigator</source>
        <translation>Ermittler</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation>Anwalt</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>Anführer</translation>
    </message>
    <message>
        <source>librarian</source>
        <translation>Bibliothekar</translation>
    </message>
    <message>
        <source>librettist</source>
        <translation>Libretto</translation>
    </message>
    <message>
        <source>magistrate</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>Geschäftsleitung</translation>
    </message>
    <message>
        <source>mayor</source>
        <translation>Bürgermeister</translation>
    </message>
    <message>
        <source>meteorologist</source>
        <translation>Meteorologe</translation>
    </message>
    <message>
        <source>minister</source>
        <translation>Minister</translation>
    </message>
    <message>
        <source>novelist</source>
        <translation>Romanautor</translation>
    </message>
    <message>
        <source>organiser</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>organizer</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>pathologist</source>
        <translation>Pathologe</translation>
    </message>
    <message>
        <source>physicist</source>
        <translation>Physiker</translation>
    </message>
    <message>
        <source>pilot</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>police chief</source>
        <translation>Polizeichef</translation>
    </message>
    <message>
        <source>premier</source>
        <translation>Regierungschef</translation>
    </message>
    <message>
        <source>president</source>
        <translation>Präsident</translation>
    </message>
    <message>
        <source>prime minister</source>
        <translation>Regierungschef</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>Schulleitung</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>production designer</source>
        <translation>Szenenbild</translation>
    </message>
    <message>
        <source>prosecutor</source>
        <translation>Staatsanwalt</translation>
    </message>
    <message>
        <source>provost</source>
        <translation>Propst</translation>
    </message>
    <message>
        <source>publicist</source>
        <translation>Pressearbeit</translation>
    </message>
    <message>
        <source>rabbi</source>
        <translation>Rabbiner</translation>
    </message>
    <message>
        <source>referee</source>
        <translation>Schiedsrichter</translation>
    </message>
    <message>
        <source>scientist</source>
        <translation>Wissenschaftler</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>Sekretär</translation>
    </message>
    <message>
        <source>seismologist</source>
        <translation>Seismologe</translation>
    </message>
    <message>
        <source>senator</source>
        <translation>Senator</translation>
    </message>
    <message>
        <source>sheriff</source>
        <translation>Sheriff</translation>
    </message>
    <message>
        <source>showrunner</source>
        <translation>Showrunner</translation>
    </message>
    <message>
        <source>solicitor</source>
        <translation>Anwalt</translation>
    </message>
    <message>
        <source>spokesman</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>spokesperson</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>spokeswoman</source>
        <translation>Sprecherin</translation>
    </message>
    <message>
        <source>stunt coordinator</source>
        <translation>Stuntkoordination</translation>
    </message>
    <message>
        <source>superintendent</source>
        <translation>Oberaufsicht</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>surgeon</source>
        <translation>Chirurg</translation>
    </message>
    <message>
        <source>treasurer</source>
        <translation>Schatzmeister</translation>
    </message>
    <message>
        <source>vicar</source>
        <translation>Vikar</translation>
    </message>
    <message>
        <source>vice president</source>
        <translation>Vizepräsident</translation>
    </message>
    <message>
        <source>widow</source>
        <translation>Witwe</translation>
    </message>
    <message>
        <source>widower</source>
        <translation>Witwer</translation>
    </message>
    <message>
        <source>articles with all the words, in any form</source>
        <translation>Artikel mit allen Wörtern, in beliebiger Form</translation>
    </message>
    <message>
        <source>the words in this order, side by side</source>
        <translation>die Wörter in dieser Folge, direkt nacheinander</translation>
    </message>
    <message>
        <source>the words at most N apart from each to the next, also backwards</source>
        <translation>die Wörter, jedes höchstens N vom nächsten entfernt, auch rückwärts</translation>
    </message>
    <message>
        <source>articles with one of them, or both</source>
        <translation>Artikel mit einem davon oder beiden</translation>
    </message>
    <message>
        <source>articles with both, as without AND</source>
        <translation>Artikel mit beiden, wie ohne AND</translation>
    </message>
    <message>
        <source>articles without it</source>
        <translation>Artikel ohne es</translation>
    </message>
    <message>
        <source>what belongs together</source>
        <translation>was zusammengehört</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>Wörter, die so beginnen</translation>
    </message>
    <message>
        <source>words of this shape: ? is one letter, * any number</source>
        <translation>Wörter dieser Gestalt: ? ist ein Buchstabe, * beliebig viele</translation>
    </message>
    <message>
        <source>words that differ by one letter at most, or by two</source>
        <translation>Wörter, die sich um höchstens einen oder zwei Buchstaben unterscheiden</translation>
    </message>
    <message>
        <source>in the headline or text, as without a field</source>
        <translation>in Überschrift oder Text, wie ohne Feld</translation>
    </message>
    <message>
        <source>in the headline</source>
        <translation>in der Überschrift</translation>
    </message>
    <message>
        <source>in the outlet&apos;s name</source>
        <translation>im Namen des Mediums</translation>
    </message>
    <message>
        <source>in the author&apos;s name</source>
        <translation>im Namen des Autors</translation>
    </message>
    <message>
        <source>who or what the article names, whatever it calls them</source>
        <translation>wen oder was der Artikel nennt, gleich unter welchem Namen</translation>
    </message>
    <message>
        <source>in a story with these words in its title, or of this number</source>
        <translation>in einem Thema mit diesen Wörtern im Titel oder dieser Nummer</translation>
    </message>
    <message>
        <source>written in a language, by its code</source>
        <translation>in einer Sprache geschrieben, nach ihrem Kürzel</translation>
    </message>
    <message>
        <source>read from a kind of file</source>
        <translation>aus einer Art von Datei gelesen</translation>
    </message>
    <message>
        <source>read from a file, or a folder, whose path has these letters</source>
        <translation>aus einer Datei oder einem Ordner, deren Pfad diese Buchstaben hat</translation>
    </message>
    <message>
        <source>published then: a year, month, day, a range, or a time before today</source>
        <translation>dann erschienen: Jahr, Monat, Tag, Spanne oder Zeit vor heute</translation>
    </message>
    <message>
        <source>so many words long</source>
        <translation>so viele Wörter lang</translation>
    </message>
    <message>
        <source>articles with excerpt or note: what you kept of them</source>
        <translation>Artikel mit excerpt oder note: was Sie davon behalten haben</translation>
    </message>
    <message>
        <source>the year, month or day</source>
        <translation>das Jahr, der Monat oder der Tag</translation>
    </message>
    <message>
        <source>from then to then, both included</source>
        <translation>von dann bis dann, beide eingeschlossen</translation>
    </message>
    <message>
        <source>after or before</source>
        <translation>danach oder davor</translation>
    </message>
    <message>
        <source>by this computer&apos;s clock</source>
        <translation>nach der Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>this or last week, month or year; weeks begin on Monday</source>
        <translation>diese oder letzte Woche, Monat oder Jahr; Wochen beginnen montags</translation>
    </message>
    <message>
        <source>the days, weeks, months or years up to today</source>
        <translation>die Tage, Wochen, Monate oder Jahre bis heute</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Saved web pages (MHTML)</source>
        <translation>Gespeicherte Webseiten (MHTML)</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Word-Dokumente</translation>
    </message>
    <message>
        <source>OpenDocument texts</source>
        <translation>OpenDocument-Texte</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Rich Text</translation>
    </message>
    <message>
        <source>E-books (EPUB)</source>
        <translation>E-Books (EPUB)</translation>
    </message>
    <message>
        <source>E-mail messages</source>
        <translation>E-Mail-Nachrichten</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Postfächer</translation>
    </message>
    <message>
        <source>Feeds (RSS, Atom)</source>
        <translation>Feeds (RSS, Atom)</translation>
    </message>
    <message>
        <source>Web archives (WARC)</source>
        <translation>Webarchive (WARC)</translation>
    </message>
    <message>
        <source>JSON and JSON lines</source>
        <translation>JSON und JSON Lines</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tabellen (CSV)</translation>
    </message>
    <message>
        <source>ZIP archives</source>
        <translation>ZIP-Archive</translation>
    </message>
    <message>
        <source>Linking names</source>
        <translation>Namen verknüpfen</translation>
    </message>
    <message>
        <source>Finding shared wording</source>
        <translation>Gemeinsamen Wortlaut finden</translation>
    </message>
    <message>
        <source>Matching passages</source>
        <translation>Passagen zuordnen</translation>
    </message>
    <message>
        <source>Matching quotes</source>
        <translation>Zitate zuordnen</translation>
    </message>
    <message>
        <source>Comparing facts</source>
        <translation>Fakten vergleichen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien suchen</translation>
    </message>
    <message>
        <source>Looking for new articles</source>
        <translation>Neue Artikel suchen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Analysing</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Learning names</source>
        <translation>Namen lernen</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Finding stories</source>
        <translation>Themen finden</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>single</source>
        <translation>nur bei einem</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>excerpt</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>Author and date</source>
        <translation>Autor und Datum</translation>
    </message>
    <message>
        <source>News, in footnotes</source>
        <translation>Nachrichten, in Fußnoten</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Scroll together by</source>
        <translation>Gemeinsam scrollen nach</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sinn</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Panes scroll to what tells the same</source>
        <translation>Spalten scrollen zu dem, was dasselbe berichtet</translation>
    </message>
    <message>
        <source>Panes scroll by the same share of their length</source>
        <translation>Spalten scrollen um denselben Anteil ihrer Länge</translation>
    </message>
    <message>
        <source>Panes scroll alone</source>
        <translation>Spalten scrollen einzeln</translation>
    </message>
    <message>
        <source>Mark names, places, dates and amounts</source>
        <translation>Namen, Orte, Daten und Mengen markieren</translation>
    </message>
    <message>
        <source>Mark the words that articles share</source>
        <translation>Wörter markieren, die Artikel teilen</translation>
    </message>
    <message>
        <source>Mark facts: agreed, disputed, told by one alone</source>
        <translation>Fakten markieren: einig, strittig, nur bei einem</translation>
    </message>
    <message>
        <source>Mark nothing but excerpts</source>
        <translation>Nur Auszüge markieren</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Weitere Menüs</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Excerpts</source>
        <translation>Auszüge</translation>
    </message>
    <message>
        <source>No excerpt fits the filter.</source>
        <translation>Kein Auszug passt zum Filter.</translation>
    </message>
    <message>
        <source>Select words in an article and choose a colour (Ctrl+D) to keep them here.</source>
        <translation>Wählen Sie Wörter in einem Artikel und eine Farbe (Strg+D), um sie hier zu behalten.</translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>Neue Überschrift</translation>
    </message>
</context>
<context>
    <name>TrayFilters</name>
    <message>
        <source>Filter excerpts</source>
        <translation>Auszüge filtern</translation>
    </message>
    <message>
        <source>Of which articles</source>
        <translation>Aus welchen Artikeln</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Ganze Bibliothek</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Offene Artikel</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Alle Farben</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>Order of the excerpts</source>
        <translation>Reihenfolge der Auszüge</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Eigene Folge</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>Nach Farbe</translation>
    </message>
    <message>
        <source>Cards can be moved, and have headings, in their own order</source>
        <translation>In der eigenen Folge lassen sich Karten verschieben und haben Überschriften</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n excerpt(s)</source>
        <translation>
            <numerusform>{0} von %n Auszug</numerusform>
            <numerusform>{0} von %n Auszügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n Auszug</numerusform>
            <numerusform>%n Auszüge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayRows</name>
    <message numerus="yes">
        <source>kept together: %n</source>
        <translation>
            <numerusform>zusammen behalten: %n</numerusform>
            <numerusform>zusammen behalten: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n Auszug</numerusform>
            <numerusform>%n Auszüge</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ no longer in the article · </source>
        <translation>⚠ nicht mehr im Artikel · </translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Schlagwörter, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Kept singly</source>
        <translation>Einzeln behalten</translation>
    </message>
    <message>
        <source>Without a heading</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>no longer in the article</source>
        <translation>nicht mehr im Artikel</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The library cannot be reached any more: {0}</source>
        <translation>Die Bibliothek ist nicht mehr erreichbar: {0}</translation>
    </message>
    <message>
        <source>What is open can still be read. Bring its folder back, then start moviebrowser again.</source>
        <translation>Was offen ist, lässt sich weiter lesen. Bringen Sie den Ordner zurück, dann starten Sie moviebrowser neu.</translation>
    </message>
</context>
<context>
    <name>TypesButton</name>
    <message>
        <source>Which types are marked in the texts, and how</source>
        <translation>Welche Arten in den Texten markiert sind, und wie</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Types {0}/{1}</source>
        <translation>Arten {0}/{1}</translation>
    </message>
    <message>
        <source>Types that are marked: {0} of {1}</source>
        <translation>Markierte Arten: {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Rückgängig: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Wiederholen: {0}</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Preparing the library</source>
        <translation>Bibliothek wird vorbereitet</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>New and changed files in these folders become articles by themselves.</source>
        <translation>Neue und geänderte Dateien in diesen Ordnern werden von selbst Artikel.</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Noch kein Ordner wird beobachtet.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Einen Ordner beobachten</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Search again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>_Painter</name>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_StoryPainter</name>
    <message>
        <source>Title of the story</source>
        <translation>Titel des Themas</translation>
    </message>
</context>
</TS>
