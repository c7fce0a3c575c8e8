using Drafting.Documents;
using Drafting.Language;
using Drafting.Server.Answers;
using Drafting.Server.Library;

namespace Drafting.Server.Desk;

/// <summary>A file that was named on the command line, as it was read and checked.</summary>
/// <param name="Path">As it was named.</param>
/// <param name="Document">Null where it could not be read.</param>
/// <param name="Problem">Why it could not be read; null where it was.</param>
internal sealed record CheckedFile(string Path, ParsedDocument? Document, IReadOnlyList<Finding> Findings, FileProblem? Problem)
{
    /// <param name="language">Of a text that does not say; null to find it out.</param>
    public static CheckedFile Of(string path, string? language, DateOnly today)
    {
        try
        {
            var document = UploadedFile.At(path, File.ReadAllBytes(path)).Read(language);
            return new(path, document, DraftingRules.Checker.Check(CheckedText.Of(document, today)).All, null);
        }
        catch (RefusedException refused)
        {
            return new(path, null, [], new(refused.Code, refused.Message));
        }
        catch (Exception failure)
        {
            // Whatever is wrong with one file, the others are checked.
            return new(path, null, [], new("unreadable", failure.Message));
        }
    }

    /// <summary>The findings with their paragraphs and what these are called.</summary>
    public IEnumerable<(Finding Finding, Paragraph Paragraph, string Name)> Placed(DeskWords words)
    {
        if (Document is null)
            return [];
        var names = ParagraphNames.Of(Document.Paragraphs, words);
        var paragraphs = Document.Paragraphs.ToDictionary(paragraph => paragraph.Id, StringComparer.Ordinal);
        return Findings.Select(finding => (finding, paragraphs[finding.Paragraph], names[finding.Paragraph]));
    }
}

/// <summary>Why a file could not be read.</summary>
/// <param name="Code">Stable; those of POST /api/check, or “unreadable” where the file itself cannot be opened.</param>
internal sealed record FileProblem(string Code, string Message);
