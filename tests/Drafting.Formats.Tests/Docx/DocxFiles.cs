using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Drafting.Documents;
using Drafting.Formats.Docx.Reading;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Word files to look at.</summary>
internal static class DocxFiles
{
    public static void AssertValid(byte[] file, string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Take(3)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ToList();
        Assert.True(errors.Count == 0, $"{name}: {string.Join("\n", errors)}");
    }

    public static string Text(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return document.MainDocumentPart!.Document!.OuterXml;
    }

    public static ParsedDocument Read(byte[] file, TrackedView view, string language)
    {
        var archive = DocxArchive.Open(file, out var problem);
        Assert.True(archive is not null, problem?.Message);
        return DocxImporter.Read(archive, view, null, language);
    }
}
