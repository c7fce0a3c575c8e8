using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>Adopted resolutions in six languages, laid out as plain text in two ways, against the structure their own markup gives.</summary>
public class OfficialTextTests(ITestOutputHelper output)
{
    private sealed record Expected(ParagraphKind Kind, string Text);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Import_OfOfficialTexts_FindsThePartsTheirMarkupNames(bool wrapped)
    {
        if (!RepositoryPaths.TryFindSharedData("un-texts", out var folder))
            return;
        var (documents, paragraphs, right) = (0, 0, 0);
        foreach (var path in Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileName(path).Split('.')[^2];
            var expected = Read(XDocument.Load(path, LoadOptions.PreserveWhitespace), out var title);
            if (expected.Count == 0)
                continue;
            var text = string.Join("\n\n", expected.Select(paragraph => wrapped ? Wrap(paragraph.Text, language) : paragraph.Text).Prepend(title));
            var found = PlainTextImporter.Import(text, null, language).Paragraphs
                .Select(paragraph => (paragraph.Kind, Squeezed(paragraph.Label + paragraph.Text.PlainText))).ToHashSet();
            var missing = expected.Where(paragraph => !found.Contains((paragraph.Kind, Squeezed(paragraph.Text)))).ToList();
            documents++;
            paragraphs += expected.Count;
            right += expected.Count - missing.Count;
            foreach (var paragraph in missing.Take(3))
                output.WriteLine($"{Path.GetFileName(path)}: {paragraph.Kind} {paragraph.Text[..Math.Min(70, paragraph.Text.Length)]}");
        }

        output.WriteLine($"{right} of {paragraphs} paragraphs of {documents} resolutions are what their markup says.");
        Assert.True(right * 100 >= paragraphs * 99, $"Only {right} of {paragraphs} paragraphs are recognised.");
    }

    private static List<Expected> Read(XDocument file, out string title)
    {
        XElement[] Named(XContainer within, string name) => [.. within.Descendants().Where(element => element.Name.LocalName == name)];
        title = Text(Named(file, "preface").FirstOrDefault());
        var found = new List<Expected>();
        foreach (var part in Named(file, "preamble").Take(1).SelectMany(preamble => preamble.Elements()))
        {
            var kind = part.Name.LocalName == "formula" ? ParagraphKind.Enacting : ParagraphKind.Preambular;
            // A container with several paragraphs is a list, whose parts the markup does not tell apart.
            if (Named(part, "p").Count(line => Named(line, "p").Length == 0 && line.Ancestors().All(above => above.Name.LocalName != "authorialNote")) == 1)
                found.Add(new Expected(kind, Text(part)));
        }

        foreach (var part in Named(file, "mainBody").Take(1).SelectMany(body => body.Elements()))
        {
            if (part.Name.LocalName == "paragraph" && Named(part, "num").Length == 1 && Named(part, "list").Length == 0 && Regex.IsMatch(Text(part), @"^\d+(\.| -)"))
                found.Add(new Expected(ParagraphKind.Operative, Text(part)));
        }

        return found;
    }

    private static string Text(XElement? element)
    {
        if (element is null)
            return "";
        var copy = new XElement(element);
        foreach (var note in copy.Descendants().Where(inner => inner.Name.LocalName == "authorialNote").ToList())
            note.Remove();
        foreach (var number in copy.Descendants().Where(inner => inner.Name.LocalName is "num" or "docNumber").ToList())
            number.AddAfterSelf(" ");
        return Regex.Replace(copy.Value, @"[\s\u200e\u200f]+", " ").Trim();
    }

    // Printed lines of 76 columns, Chinese characters counting two.
    private static string Wrap(string text, string language)
    {
        var lines = new List<string> { "" };
        foreach (var word in language == "zh" ? text.Select(c => c.ToString()) : text.Split(' ').Select(word => word + " "))
        {
            if (lines[^1].Length > 0 && TextWidth.Of(lines[^1] + word.TrimEnd()) > 76)
                lines.Add("");
            lines[^1] += word;
        }

        return string.Join('\n', lines.Select(line => line.Trim()));
    }

    private static string Squeezed(string text) => Regex.Replace(text, @"\s", "");
}
