using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Redlines;

namespace Drafting.Formats.Docx;

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

    public RevisionMarks(RevisionAuthor author)
        : this(author, new())
    {
    }

    private RevisionMarks(RevisionAuthor author, Counter counter) => (this.author, this.counter) = (author, counter);

    /// <summary>Marks of somebody in particular; these where nobody is known.</summary>
    public RevisionMarks By(RedlineAuthor? by) => by is null ? this : new(new(by.Name, by.At), counter);

    public Tracking Inserted => new(TrackingKind.Inserted, this);

    public Tracking Deleted => new(TrackingKind.Deleted, this);

    public Tracking MovedFrom => new(TrackingKind.MovedFrom, this);

    public Tracking MovedTo => new(TrackingKind.MovedTo, this);

    /// <summary>The change of what a redline says of a stretch; null where both texts have it.</summary>
    public Tracking? Of(SegmentOp op) => op switch { SegmentOp.Insert => Inserted, SegmentOp.Delete => Deleted, _ => null };

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
internal sealed record Tracking(TrackingKind Kind, RevisionMarks Marks)
{
    /// <summary>The run as changed.</summary>
    public OpenXmlElement Around(Run run) => Kind switch
    {
        TrackingKind.Inserted => new InsertedRun(run) { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        TrackingKind.Deleted => new DeletedRun(run) { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        TrackingKind.MovedFrom => new MoveFromRun(run) { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        _ => new MoveToRun(run) { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
    };

    /// <summary>The change of a paragraph's mark.</summary>
    public OpenXmlElement OfMark() => Kind switch
    {
        TrackingKind.Inserted => new Inserted { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        TrackingKind.Deleted => new Deleted { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        TrackingKind.MovedFrom => new MoveFrom { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
        _ => new MoveTo { Id = Marks.NextId(), Author = Marks.Author, Date = Marks.Date },
    };
}
