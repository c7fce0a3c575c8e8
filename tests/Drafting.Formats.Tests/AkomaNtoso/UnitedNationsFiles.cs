using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Testing;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>The United Nations' own files, where they lie beside the repository.</summary>
internal static class UnitedNationsFiles
{
    public static IReadOnlyList<string> Paths =>
        RepositoryPaths.TryFindSharedData("un-texts", out var folder) ? [.. Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    public static ParsedDocument Import(string path) => Import(File.ReadAllBytes(path), Path.GetFileName(path));

    public static ParsedDocument Import(byte[] bytes, string name)
    {
        Assert.True(AkomaNtosoImporter.TryImport(bytes, name, null, out var document, out var problem), $"{name}: {problem?.Message}");
        return document!;
    }
}
