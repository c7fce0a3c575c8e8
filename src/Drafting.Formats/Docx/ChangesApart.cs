using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx;

/// <summary>
/// Keeps changes apart that end one paragraph and begin the next. LibreOffice takes changes of one kind, author and minute that touch for one, and then accepts or rejects the
/// paragraph's end between them with them; a later time of the second keeps them two.
/// </summary>
internal sealed class ChangesApart
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(2);
    private static readonly string[] Kinds = ["ins", "del", "moveFrom", "moveTo"];

    private string? end;
    private bool isLater;

    /// <summary>Takes the next paragraph of the file.</summary>
    public void Add(Paragraph paragraph)
    {
        var mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Select(KindOf).OfType<string>().FirstOrDefault();
        var content = paragraph.ChildElements.Where(child => child is Run or Hyperlink || KindOf(child) is not null).ToList();
        var first = content.Count == 0 ? mark : KindOf(content[0]);
        isLater = first is not null && first == end && !isLater;
        if (isLater)
            foreach (var change in paragraph.Descendants().Where(element => element.LocalName == first))
                Delay(change);
        var last = content.Count == 0 ? null : KindOf(content[^1]);
        end = last == mark ? null : last;
    }

    private static string? KindOf(OpenXmlElement element) =>
        element is Hyperlink ? element.ChildElements.Select(KindOf).FirstOrDefault() : Kinds.Contains(element.LocalName) ? element.LocalName : null;

    private static void Delay(OpenXmlElement change)
    {
        if (change is RunTrackChangeType run)
            run.Date = run.Date!.Value + Later;
        else if (change is TrackChangeType mark)
            mark.Date = mark.Date!.Value + Later;
    }
}
