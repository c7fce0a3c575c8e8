using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>
/// Keeps changes apart that end one paragraph and begin the next. LibreOffice takes changes of one kind, author and minute that touch for one, and then accepts or rejects the
/// paragraph's end between them with them; a later time of the second keeps them two.
/// </summary>
internal sealed class ChangesApart
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(2);
    private static readonly string[] Kinds = ["ins", "del", "moveFrom", "moveTo"];

    private IReadOnlyList<Change> end = [];

    /// <summary>Takes the next paragraph of the file.</summary>
    public void Add(Paragraph paragraph)
    {
        var content = paragraph.ChildElements.Where(child => child is Run or Hyperlink || ChangesOf(child).Count > 0).ToList();
        foreach (var change in (content.Count == 0 ? OfMark(paragraph) : ChangesOf(content[0])).Intersect(end).ToList())
        {
            foreach (var element in paragraph.Descendants().Where(element => ChangeOf(element) == change).ToList())
                Delay(element);
        }

        end = content.Count == 0 ? [] : [.. ChangesOf(content[^1]).Except(OfMark(paragraph))];
    }

    private static IReadOnlyList<Change> OfMark(Paragraph paragraph) => [.. (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements ?? []).Select(ChangeOf).OfType<Change>()];

    /// <summary>The change that an element is, and those within it.</summary>
    private static IReadOnlyList<Change> ChangesOf(OpenXmlElement element) => element switch
    {
        Hyperlink => [.. element.ChildElements.Take(1).SelectMany(ChangesOf)],
        _ when ChangeOf(element) is { } change => [change, .. element.ChildElements.Take(1).SelectMany(ChangesOf)],
        _ => [],
    };

    private static Change? ChangeOf(OpenXmlElement element) => element switch
    {
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
