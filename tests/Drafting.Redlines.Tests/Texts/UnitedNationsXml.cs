using System.Xml.Linq;

namespace Drafting.Redlines.Tests.Texts;

/// <summary>Reads the paragraphs of the United Nations' own files, footnotes after the text, as a reader of the page sees them.</summary>
internal static class UnitedNationsXml
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    public static List<RedlineParagraph> Read(string path)
    {
        var statement = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!.Element(Akn + "statement")!;
        var paragraphs = new List<RedlineParagraph>();
        var notes = new List<RedlineParagraph>();
        foreach (var title in statement.Descendants(Akn + "docTitle").Take(1))
            Add("title", null, title);
        foreach (var formula in statement.Descendants(Akn + "formula"))
            Add("enacting", null, formula);
        foreach (var p in statement.Elements(Akn + "preamble").Elements(Akn + "container").Elements())
            Add("preambular", null, p);
        foreach (var element in statement.Elements(Akn + "mainBody").Descendants())
        {
            if (element.Ancestors(Akn + "authorialNote").Any())
                continue;
            if (element.Name == Akn + "subheading")
                Add("heading", null, element);
            else if (element.Name == Akn + "p")
                AddBody(element);
        }

        return [.. paragraphs, .. notes];

        void AddBody(XElement p)
        {
            var numbered = p.Ancestors(Akn + "paragraph").FirstOrDefault();
            var label = p.ElementsBeforeSelf().Any() ? null : numbered?.Element(Akn + "num")?.Value.Trim();
            var text = Text(p);
            var kind = numbered is null ? "plain" : label?.StartsWith('(') == true || text.StartsWith('(') ? "sub" : "operative";
            Add(kind, label, p);
        }

        void Add(string kind, string? label, XElement element)
        {
            paragraphs.Add(new($"p{paragraphs.Count}", kind, 0, label, Text(element)));
            foreach (var note in element.Descendants(Akn + "authorialNote"))
                notes.Add(new($"n{notes.Count}", "footnote", 0, (string?)note.Attribute("marker"), Text(note)));
        }
    }

    private static string Text(XElement element) =>
        string.Concat(element.DescendantNodes().OfType<XText>().Where(t => !InNote(t, element)).Select(t => t.Value)).Trim();

    private static bool InNote(XText text, XElement within) =>
        text.Ancestors().TakeWhile(a => a != within).Any(a => a.Name == Akn + "authorialNote");
}
