using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

public class TextExportTests
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Write_OfASeed_ReadsBackTheSame(string seed) => AssertReadsBack(Seeds.Document(seed));

    [Theory]
    [InlineData("A_RES_73_6-EN")]
    [InlineData("A_RES_73_7-EN")]
    [InlineData("A_RES_73_8-EN")]
    public void Write_OfAnEnglishResolution_ReadsBackTheSame(string name)
    {
        if (RepositoryPaths.TryFindSharedData($"un-pdf-text/{name}.flow.txt", out var path))
            AssertReadsBack(PlainTextImporter.Import(File.ReadAllText(path)));
    }

    private static void AssertReadsBack(ParsedDocument document)
    {
        var text = TextExport.Write(ExportedDocument.Of(document));
        Assert.Equal(GoldenText.Of(document), GoldenText.Of(PlainTextImporter.Import(text)));
    }
}
