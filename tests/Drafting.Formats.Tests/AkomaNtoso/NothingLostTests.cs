using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>
/// The law of the importer: every character of a file's visible text is found again, in order. Left out are only white space, direction marks,
/// soft hyphens, and the empty brackets that Arabic notes begin with. A raised or lowered character is the same character.
/// </summary>
public partial class NothingLostTests(ITestOutputHelper output)
{
    [GeneratedRegex(@"[\s\u200e\u200f\u00ad\ufeff]")]
    private static partial Regex Invisible();

    // What the fields of the masthead leave to the printer; letters of agenda items may be set apart.
    [GeneratedRegex(@"Distr\.:?|Agenda item|议程项目|Point|de l’ordre du jour|Tema|del programa|Пункт|повестки дня|البند|من جدول الأعمال|[^\p{L}\p{N}]")]
    private static partial Regex FixedWords();

    [Fact]
    public void Import_OfOfficialFiles_KeepsEveryCharacterInOrder()
    {
        foreach (var path in UnitedNationsFiles.Paths)
        {
            var root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!.Elements().Single();
            var document = UnitedNationsFiles.Import(path);
            var expected = string.Concat(root.Elements().Where(part => part.Name.LocalName is not ("meta" or "coverPage")).Select(Visible));
            var paragraphs = document.Paragraphs.SkipWhile(paragraph => paragraph.Kind != ParagraphKind.Title).ToList();
            AssertSame(Squeezed(expected), Squeezed(Printed(paragraphs)), Path.GetFileName(path));
            AssertCoverKept(root.Elements().Single(part => part.Name.LocalName == "coverPage"), document, Path.GetFileName(path));
        }
    }

    [Fact]
    public void Import_OfOfficialFiles_FindsTheirParts()
    {
        foreach (var path in UnitedNationsFiles.Paths)
        {
            var (document, name) = (UnitedNationsFiles.Import(path), Path.GetFileName(path));
            var count = document.Paragraphs.CountBy(paragraph => paragraph.Kind).ToDictionary();
            var root = XDocument.Load(path).Root!;
            int Elements(string local) => root.Descendants().Count(element => element.Name.LocalName == local);
            output.WriteLine($"{name}: {string.Join(", ", count.Select(pair => $"{pair.Value} {pair.Key}"))}; {document.Sponsors.Count}+{document.UnresolvedSponsors.Count} sponsors; {string.Join("; ", document.Warnings.Select(warning => warning.Message))}");
            Assert.Equal(DocumentKind.Resolution, document.Kind);
            Assert.Equal(name.Split('.')[1], document.Language);
            Assert.Equal(name.Split('.')[0].Replace('_', '/'), document.Symbol);
            Assert.Equal(1, count[ParagraphKind.Title]);
            Assert.Equal(1, count[ParagraphKind.Enacting]);
            Assert.Equal(Elements("container"), count[ParagraphKind.Preambular]);
            Assert.Equal(Elements("paragraph"), count[ParagraphKind.Operative] + count.GetValueOrDefault(ParagraphKind.Heading) + count.GetValueOrDefault(ParagraphKind.Sub));
            Assert.Equal(Elements("authorialNote"), count.GetValueOrDefault(ParagraphKind.Footnote));
            Assert.Equal(4, count[ParagraphKind.Plain]);
            Assert.NotEmpty(document.Sponsors);
            Assert.Empty(document.UnresolvedSponsors);
            Assert.NotNull(document.Masthead.AdoptedOn);
            Assert.Equal(root.Descendants().Single(element => element.Name.LocalName == "docketNumber").Value.Split(' ')[0], document.Masthead.JobNumber ?? "");
            Assert.NotNull(document.Masthead.AdoptionNote);
            Assert.Empty(document.Warnings);
        }
    }

    private static string Visible(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            text.Append(node is XText piece ? piece.Value : node is XElement child ? Visible(child) : "");
        return element.Name.LocalName == "authorialNote" ? Regex.Replace(text.ToString(), @"^\s*\(\)", "") : text.ToString();
    }

    // Each note where it is first referred to, its mark where it is again.
    private static string Printed(IReadOnlyList<Paragraph> paragraphs)
    {
        var notes = paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).ToDictionary(note => note.Id);
        var shown = new HashSet<string>();
        string Text(Paragraph paragraph) => string.Concat(paragraph.Text.Ops.Select(op =>
            op.Embed?.Footnote is { } id ? shown.Add(id) ? Text(notes[id]) : notes[id].Label : op.Text));
        return string.Concat(paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).Select(paragraph => paragraph.Label + Text(paragraph)));
    }

    private static void AssertCoverKept(XElement cover, ParsedDocument document, string name)
    {
        var masthead = document.Masthead;
        var kept = FixedWords().Replace(string.Join(" ", [
            masthead.Organ, masthead.Symbol, masthead.Distribution, masthead.Session, .. masthead.AgendaItems, .. masthead.AgendaTitles,
            .. document.Paragraphs.TakeWhile(paragraph => paragraph.Kind != ParagraphKind.Title).Select(paragraph => paragraph.Text.PlainText)]), "");
        foreach (var line in cover.Elements())
        {
            if (line.Descendants().FirstOrDefault(inner => inner.Name.LocalName == "docDate") is { } date)
                Assert.Equal(date.Attribute("date")!.Value, masthead.Date);
            // The organization's name is printed on every document.
            else if (!line.Descendants().Any(inner => inner.Attribute("refersTo")?.Value == "#publisher"))
                Assert.True(kept.Contains(FixedWords().Replace(line.Value, ""), StringComparison.Ordinal), $"{name}: “{line.Value.Trim()}” is lost.");
        }
    }

    private static void AssertSame(string expected, string actual, string name)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(expected == actual, $"{name}: at {at} “{expected[at..Math.Min(expected.Length, at + 60)]}” is read as “{actual[at..Math.Min(actual.Length, at + 60)]}”.");
    }

    private static string Squeezed(string text) => Invisible().Replace(text.Normalize(NormalizationForm.FormKC), "");
}
