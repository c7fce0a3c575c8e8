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

    private Change? end;

    /// <summary>Takes the next paragraph of the file.</summary>
    public void Add(Paragraph paragraph)
    {
        var mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Select(ChangeOf).OfType<Change>().FirstOrDefault();
        var content = paragraph.ChildElements.Where(child => child is Run or Hyperlink || ChangeOf(child) is not null).ToList();
        var first = content.Count == 0 ? mark : ChangeOf(content[0]);
        if (first is not null && first == end)
            foreach (var change in paragraph.Descendants().Where(element => ChangeOf(element) == first).ToList())
                Delay(change);
        mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Select(ChangeOf).OfType<Change>().FirstOrDefault();
        var last = content.Count == 0 ? null : ChangeOf(content[^1]);
        end = last == mark ? null : last;
    }

    private static Change? ChangeOf(OpenXmlElement element) => element switch
    {
        Hyperlink => element.ChildElements.Select(ChangeOf).FirstOrDefault(),
        RunTrackChangeType run when Kinds.Contains(run.LocalName) => Change.Of(run.LocalName, run.Author, run.Date),
        TrackChangeType mark when Kinds.Contains(mark.LocalName) => Change.Of(mark.LocalName, mark.Author, mark.Date),
        _ => null,
    };

    private static void Delay(OpenXmlElement change)
    {
        if (change is RunTrackChangeType run)
            run.Date = Delayed(run.Date);
        else if (change is TrackChangeType mark)
            mark.Date = Delayed(mark.Date);
    }

    // Of a change without a date LibreOffice believes that it is from the beginning of time.
    private static DateTime Delayed(DateTimeValue? date) => (date?.Value ?? DateTime.UnixEpoch) + Later;

    /// <summary>What makes two changes one to LibreOffice.</summary>
    private sealed record Change(string Kind, string Author, long Minute)
    {
        public static Change Of(string kind, StringValue? author, DateTimeValue? date) =>
            new(kind, author?.Value ?? "", (date?.Value ?? DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMinute);
    }
}
