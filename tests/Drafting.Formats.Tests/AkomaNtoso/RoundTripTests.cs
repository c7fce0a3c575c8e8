using System.Text;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.PlainText;
using Drafting.Formats.Tests.PlainText;
using Drafting.Testing;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>The law of the export: it is valid, and what is read back is the same document.</summary>
public class RoundTripTests
{
    [Fact]
    public void ExportThenImport_OfOfficialFiles_IsTheSame()
    {
        foreach (var path in UnitedNationsFiles.Paths)
            AssertSame(UnitedNationsFiles.Import(path), Path.GetFileName(path));
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void ExportThenImport_OfASeed_IsTheSame(string seed) => AssertSame(PlainTextImporter.Import(Seeds.Text(seed), seed), seed);

    [Fact]
    public void ExportThenImport_OfAnyDocument_IsTheSame() =>
        SeededRandom.Check(150, random => AssertSame(RandomDocuments.Next(random), $"seed {random.Seed}"));

    [Fact]
    public void Export_OfAnEmptyDocument_IsValid() => AssertSame(
        new ParsedDocument { Kind = DocumentKind.Other, Title = "", Language = "en", Masthead = new(), Paragraphs = [] }, "empty");

    [Fact]
    public void Schema_KnowsWhatIsNotValid() =>
        Assert.True(Schema.IsAbsent || Assert.ThrowsAny<Exception>(() => Schema.AssertValid(AkomaNtosoExport.Write(RandomDocuments.Next(new SeededRandom(1))).Replace("mainBody", "body"), "")).Message.Contains("body"));

    private static void AssertSame(ParsedDocument document, string name)
    {
        var file = AkomaNtosoExport.Write(document);
        Schema.AssertValid(file, name);
        var read = UnitedNationsFiles.Import(Encoding.UTF8.GetBytes(file), name);
        Assert.Equal(Json(document), Json(read));
    }

    // Warnings belong to the file a document was read from.
    private static string Json(ParsedDocument document) =>
        Encoding.UTF8.GetString(Utf8Json.Encode(writer => DocumentJson.Write(writer, "id", document with { Warnings = [] })).Span).Replace("},{", "},\n{");
}
