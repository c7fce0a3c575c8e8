using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Drafting.Testing;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>The standard's schema, where it lies beside the repository.</summary>
internal static class Schema
{
    private static readonly Lazy<XmlSchemaSet?> Set = new(Load);

    public static bool IsAbsent => Set.Value is null;

    /// <summary>Fails where a file is not valid; says that it did not run where there is no schema.</summary>
    public static void AssertValid(string file, string name)
    {
        if (Set.Value is not { } schemas)
            return;
        var problems = new List<string>();
        XDocument.Parse(file, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Validate(schemas, (_, wrong) => problems.Add($"{wrong.Exception.LineNumber}: {wrong.Message}"));
        Assert.True(problems.Count == 0, $"{name}: {string.Join("\n", problems.Take(5))}");
    }

    private static XmlSchemaSet? Load()
    {
        if (!RepositoryPaths.TryFindSharedData("akn", out var folder))
            return null;
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in new[] { "xml.xsd", "akomantoso30.xsd" })
        {
            using var reader = XmlReader.Create(Path.Combine(folder, name), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
