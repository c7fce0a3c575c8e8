using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Redlines;

namespace Drafting.Formats.Docx.Writing;

/// <summary>Who changed a text, and when: Word shows both at every change.</summary>
/// <param name="Author">A delegation or a person.</param>
/// <param name="Date">When; shown to the second. Null where it is not known.</param>
public sealed record RevisionAuthor(string Author, DateTimeOffset? Date);

/// <summary>Word's kinds of tracked changes.</summary>
internal enum TrackingKind
{
    Inserted,
    Deleted,
    MovedFrom,
    MovedTo,
}

/// <summary>Makes the marks of tracked changes, each with an id of its own.</summary>
internal sealed class RevisionMarks
{
    private readonly RevisionAuthor author;
    private readonly Counter counter;

    private RevisionMarks(RevisionAuthor author, Counter counter) => (this.author, this.counter) = (author, counter);

    /// <summary>Marks of each of these, in one file.</summary>
    public static IReadOnlyList<RevisionMarks> Of(IReadOnlyList<RevisionAuthor> authors)
    {
        var counter = new Counter();
        return [.. authors.Select(author => new RevisionMarks(author, counter))];
    }

    /// <summary>Marks of somebody in particular; these where nobody is known.</summary>
    public RevisionMarks By(RedlineAuthor? by) => by is null ? this : new(new(by.Name, by.At), counter);

    /// <summary>Who.</summary>
    public string Author => author.Author;

    /// <summary>When.</summary>
    public DateTimeValue? Date => author.Date is { } date ? new(date.UtcDateTime) : null;

    /// <summary>An id that no other mark of the file has.</summary>
    public string NextId() => (++counter.Last).ToString(CultureInfo.InvariantCulture);

    private sealed class Counter
    {
        public int Last { get; set; }
    }
}

/// <summary>One kind of tracked change, to be laid around runs or on a paragraph's mark.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Marks">Whose it is.</param>
/// <param name="Then">What was done later to what it brought; null where that stayed.</param>
internal sealed record Tracking(TrackingKind Kind, RevisionMarks Marks, Tracking? Then = null)
{
    /// <summary>Whether the text is Word's deleted text.</summary>
    public bool IsDeleted => Kind == TrackingKind.Deleted || Then?.IsDeleted == true;

    /// <summary>The run as changed.</summary>
    public OpenXmlElement Around(Run run)
    {
        var content = Then?.Around(run) ?? run;
        return Kind switch
        {
            TrackingKind.Inserted => new InsertedRun(content) { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
            TrackingKind.Deleted => new DeletedRun(content) { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
            TrackingKind.MovedFrom => new MoveFromRun(content) { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
            _ => new MoveToRun(content) { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        };
    }

    /// <summary>The change of a paragraph's mark.</summary>
    public OpenXmlElement OfMark() => Kind switch
    {
        TrackingKind.Inserted => new Inserted { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        TrackingKind.Deleted => new Deleted { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        TrackingKind.MovedFrom => new MoveFrom { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        _ => new MoveTo { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
    };
}
