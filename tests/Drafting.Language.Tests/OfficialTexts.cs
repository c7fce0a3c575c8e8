using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Testing;

namespace Drafting.Language.Tests;

/// <summary>The official texts beside the repository, as they are checked.</summary>
internal static class OfficialTexts
{
    /// <summary>The day on which a text that does not say when it was adopted is checked.</summary>
    public static readonly DateOnly Today = new(2026, 1, 1);

    /// <summary>Every text, with its file's name; none where they are not at hand.</summary>
    public static IReadOnlyList<(string File, ParsedDocument Document)> All { get; } = Read();

    private static List<(string, ParsedDocument)> Read() =>
        !RepositoryPaths.TryFindSharedData("un-texts", out var folder) ? []
        : [.. Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Read(path)))];

    private static ParsedDocument Read(string path)
    {
        Assert.True(AkomaNtosoImporter.TryImport(File.ReadAllBytes(path), Path.GetFileName(path), null, out var document, out var problem), $"{path}: {problem?.Message}");
        return document!;
    }
}
