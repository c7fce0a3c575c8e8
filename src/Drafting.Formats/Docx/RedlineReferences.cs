using DocumentFormat.OpenXml;
using Drafting.Documents;
using Drafting.Operations;
using Drafting.Redlines;

namespace Drafting.Formats.Docx;

/// <summary>
/// Writes the footnotes of a redline: one that both texts refer to at corresponding places has its changes tracked; any other is an inserted or
/// a deleted footnote with all its text.
/// </summary>
internal sealed class RedlineReferences
{
    private readonly string language;
    private readonly RunWriter runs;
    private readonly RevisionMarks marks;
    private readonly ReferenceWriter writer;
    private readonly Dictionary<string, Paragraph> oldNotes;
    private readonly Dictionary<string, Paragraph> newNotes;
    private readonly Dictionary<(string Old, string New), RedlinedParagraph> kept = [];
    private readonly Dictionary<string, RedlineAuthor> gone = [];
    private readonly Dictionary<string, RedlineAuthor> came = [];
    private readonly Dictionary<string, int> oldReferred = [];
    private readonly Dictionary<string, int> newReferred = [];
    private int notes;

    public RedlineReferences(DocxPackage package, RunWriter runs, RevisionMarks marks, Redline redline, IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to)
    {
        (language, this.runs, this.marks) = (package.Language, runs, marks);
        writer = new(package, runs, views: 2);
        (oldNotes, newNotes) = (Notes(from), Notes(to));
        foreach (var row in redline.Paragraphs)
        {
            if (row is { From: { Part: null } f, To: { Part: null } t } && from[f.Index].Kind == ParagraphKind.Footnote && to[t.Index].Kind == ParagraphKind.Footnote)
                kept[(from[f.Index].Id, to[t.Index].Id)] = row;
            // A reference is whose its footnote is.
            if (row.Segments.FirstOrDefault(segment => segment.By is not null)?.By is not { } by)
                continue;
            if (row.From is { } left)
                gone[left.Id] = by;
            if (row.To is { } reached)
                came[reached.Id] = by;
        }
    }

    public bool IsSame(string old, string @new) => kept.ContainsKey((old, @new));

    /// <summary>A reference as written in the text.</summary>
    public IEnumerable<OpenXmlElement> Write(TrackedPiece reference) => (reference.Old?.Footnote, reference.New?.Footnote) switch
    {
        ({ } old, { } @new) => Kept(old, @new),
        ({ } old, null) => Gone(old),
        (null, { } @new) => Came(@new),
        _ => [],
    };

    /// <summary>A reference that the new text no longer has here.</summary>
    public IEnumerable<OpenXmlElement> Gone(string id) => One(id, oldNotes, oldReferred, GoneMarks(id).Deleted, label => [label, null]);

    /// <summary>A reference that the old text has not here.</summary>
    public IEnumerable<OpenXmlElement> Came(string id) => One(id, newNotes, newReferred, CameMarks(id).Inserted, label => [null, label]);

    /// <summary>Marks of whoever took a footnote out.</summary>
    public RevisionMarks GoneMarks(string id) => marks.By(gone.GetValueOrDefault(id));

    /// <summary>Marks of whoever put a footnote in.</summary>
    public RevisionMarks CameMarks(string id) => marks.By(came.GetValueOrDefault(id));

    /// <summary>Footnotes of a text that nothing in it refers to.</summary>
    public IEnumerable<Paragraph> Unreferred(TrackedView view) => view == TrackedView.Old
        ? oldNotes.Values.Where(note => !oldReferred.ContainsKey(note.Id))
        : newNotes.Values.Where(note => !newReferred.ContainsKey(note.Id));

    /// <summary>The mark of a footnote.</summary>
    public static string MarkOf(Paragraph note) => string.IsNullOrEmpty(note.Label) ? "*" : note.Label;

    private IEnumerable<OpenXmlElement> Kept(string old, string @new)
    {
        if (!oldNotes.TryGetValue(old, out var oldNote) || !newNotes.TryGetValue(@new, out var newNote))
            return [.. Gone(old), .. Came(@new)];
        var labels = new[] { MarkOf(oldNote), MarkOf(newNote) };
        if (oldReferred.TryGetValue(old, out var oldNumber) | newReferred.TryGetValue(@new, out var newNumber))
            return oldNumber == newNumber && labels[0] == labels[1] ? [writer.Again(newNumber, labels[1], null)] : [.. Gone(old), .. Came(@new)];
        // Marks that are text cannot be two at one reference.
        if (labels[0] != labels[1] && !writer.Counts(labels))
            return [.. Gone(old), .. Came(@new)];
        oldReferred[old] = newReferred[@new] = ++notes;
        var text = TrackedPiece.Of(kept[(old, @new)], oldNote, newNote, language, (_, _) => false).Where(piece => (piece.New ?? piece.Old)!.Footnote is null)
            .Select(piece => runs.Text((piece.New ?? piece.Old)!, marks.By(piece.By).Of(piece.Op)));
        return writer.First(notes, labels, [.. text], null);
    }

    private IEnumerable<OpenXmlElement> One(
        string id, Dictionary<string, Paragraph> known, Dictionary<string, int> referred, Tracking tracking, Func<string, string?[]> labels)
    {
        if (!known.TryGetValue(id, out var note))
            return [];
        if (referred.TryGetValue(id, out var number))
            return [writer.Again(number, MarkOf(note), tracking)];
        referred[id] = ++notes;
        var text = Piece.Of(note.Text, language, note.Kind).Where(piece => piece.Footnote is null).Select(piece => runs.Text(piece, tracking));
        return writer.First(notes, labels(MarkOf(note)), [.. text], tracking);
    }

    private static Dictionary<string, Paragraph> Notes(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).DistinctBy(note => note.Id).ToDictionary(note => note.Id);
}
