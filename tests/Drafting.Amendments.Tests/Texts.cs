using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Amendments.Tests;

/// <summary>Texts to amend: a small one written out, the repository's five, and the official ones beside it.</summary>
internal static class Texts
{
    /// <summary>Each line is a paragraph: “PP …”, “OP …”, “(1) …” for a sub-paragraph of level 1, “T …”, “H …”, “N …”, “E …” or plain.</summary>
    public static IReadOnlyList<Paragraph> Of(string language, params string[] lines) => Labelled([.. lines.Select((line, at) => Of(line, at))], language);

    /// <summary>The repository's documents, with the names of their files.</summary>
    public static IEnumerable<(string Name, ParsedDocument Text)> Seeds =>
        RepositoryPaths.Seeds.Select(path => (Path.GetFileName(path), PlainTextImporter.Import(File.ReadAllText(path), Path.GetFileName(path))));

    /// <summary>Successive resolutions of one subject: older, newer.</summary>
    public static IEnumerable<(string Name, ParsedDocument Older, ParsedDocument Newer)> Successive()
    {
        if (!RepositoryPaths.TryFindSharedData("un-texts", out var folder))
            yield break;
        foreach (var language in Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).GroupBy(path => (Path.GetDirectoryName(path), path.Split('.')[^2])).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal))
        {
            var versions = language.Order(StringComparer.Ordinal).ToList();
            foreach (var (older, newer) in versions.Zip(versions.Skip(1)))
                yield return ($"{Path.GetFileName(older)} to {Path.GetFileName(newer)}", Read(older), Read(newer));
        }
    }

    /// <summary>With the labels that are printed.</summary>
    public static IReadOnlyList<Paragraph> Labelled(IReadOnlyList<Paragraph> paragraphs, string language) =>
        [.. paragraphs.Zip(PrintedLabels.Of(paragraphs, language), (paragraph, label) => paragraph with { Label = label })];

    private static Paragraph Of(string line, int at)
    {
        var (kind, level, text) = line switch
        {
            ['P', 'P', ' ', .. var rest] => (ParagraphKind.Preambular, 0, rest),
            ['O', 'P', ' ', .. var rest] => (ParagraphKind.Operative, 0, rest),
            ['T', ' ', .. var rest] => (ParagraphKind.Title, 0, rest),
            ['H', ' ', .. var rest] => (ParagraphKind.Heading, 0, rest),
            ['N', ' ', .. var rest] => (ParagraphKind.Footnote, 0, rest),
            ['E', ' ', .. var rest] => (ParagraphKind.Enacting, 0, rest),
            ['(', var level2, ')', ' ', .. var rest] => (ParagraphKind.Sub, level2 - '0', rest),
            _ => (ParagraphKind.Plain, 0, line),
        };
        return new($"p{at}", kind, level, null, Delta.FromText(text));
    }

    private static ParsedDocument Read(string path)
    {
        Assert.True(AkomaNtosoImporter.TryImport(File.ReadAllBytes(path), Path.GetFileName(path), null, out var document, out var problem), $"{path}: {problem?.Message}");
        return document!;
    }
}
