using Drafting.Documents;
using Drafting.Formats.Renewal;
using Drafting.Redlines;

namespace Drafting.Formats.Tests.Renewal;

/// <summary>How often what is pointed at was in fact changed in the next resolution, over one or more pairs.</summary>
internal sealed class DueUpdateMeasurement
{
    private readonly Dictionary<DueUpdateKind, Counts> kinds = [];

    /// <summary>Technical changes from the older texts to the next ones, and those of them that were pointed at.</summary>
    public (int Changed, int PointedAt) Technical { get; private set; }

    public sealed record Counts(int Places, int Dropped, int Changed, int Suggested, int SuggestedRight)
    {
        /// <summary>Of the places in paragraphs that the next text has, those it changed.</summary>
        public double Precision => Places == Dropped ? double.NaN : (double)Changed / (Places - Dropped);
    }

    public Counts Of(DueUpdateKind kind) => kinds.GetValueOrDefault(kind, new(0, 0, 0, 0, 0));

    public Counts All => kinds.Values.Aggregate(new Counts(0, 0, 0, 0, 0), (sum, c) => new(
        sum.Places + c.Places, sum.Dropped + c.Dropped, sum.Changed + c.Changed, sum.Suggested + c.Suggested, sum.SuggestedRight + c.SuggestedRight));

    public void Add(SuccessiveTexts pair)
    {
        // The next resolution has lines of its own about its adoption; in a draft there are none.
        var adoption = pair.Due.Where(update => update.Kind == DueUpdateKind.Adoption).Select(update => update.Paragraph).ToHashSet();
        var due = pair.Due.Where(update => update.Paragraph is not null && !adoption.Contains(update.Paragraph)).ToList();
        foreach (var update in due)
        {
            var counts = Of(update.Kind);
            var (dropped, changed, right) = Outcome(pair, update);
            kinds[update.Kind] = new(
                counts.Places + 1, counts.Dropped + (dropped ? 1 : 0), counts.Changed + (changed ? 1 : 0),
                counts.Suggested + (update.Suggestion is not null && changed ? 1 : 0), counts.SuggestedRight + (right ? 1 : 0));
        }

        foreach (var change in TechnicalChanges.Of(pair).Where(change => !adoption.Contains(change.Paragraph.Id)))
        {
            var pointed = due.Exists(update => update.Paragraph == change.Paragraph.Id
                && Plain(change.Paragraph, update.Start) is var start && start < change.Start + change.Length && change.Start < start + update.Length);
            Technical = (Technical.Changed + 1, Technical.PointedAt + (pointed ? 1 : 0));
        }
    }

    private static (bool Dropped, bool Changed, bool Right) Outcome(SuccessiveTexts pair, DueUpdate update)
    {
        var fates = pair.Redline[update.Paragraph!].ToList();
        if (fates.Exists(fate => fate.Change == RedlineChange.Deleted))
            return (true, false, false);
        var after = Bare(string.Concat(fates.SelectMany(fate => fate.Segments).Where(s => s.Op != SegmentOp.Delete).Select(s => s.Text)));
        var before = Bare(string.Concat(fates.SelectMany(fate => fate.Segments).Where(s => s.Op != SegmentOp.Insert).Select(s => s.Text)));
        var paragraph = pair.Older.Paragraphs.First(p => p.Id == update.Paragraph);
        var right = update.Suggestion is { } suggestion && after.Contains(Bare(suggestion), StringComparison.Ordinal) && !before.Contains(Bare(suggestion), StringComparison.Ordinal);
        return (false, right || Overlaps(Deleted(fates), Plain(paragraph, update.Start), update.Length), right);
    }

    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);

    /// <summary>Where an offset of the delta is in the plain text, which has no embeds.</summary>
    private static int Plain(Paragraph paragraph, int offset) => paragraph.Text.Slice(0, offset).PlainText.Length;

    private static List<(int Start, int End)> Deleted(IEnumerable<RedlinedParagraph> fates)
    {
        var (at, gone) = (0, new List<(int, int)>());
        foreach (var segment in fates.SelectMany(fate => fate.Segments).Where(s => s.Op != SegmentOp.Insert))
        {
            if (segment is { Op: SegmentOp.Delete, Editorial: false })
                gone.Add((at, at + segment.Text.Length));
            at += segment.Text.Length;
        }

        return gone;
    }

    private static bool Overlaps(List<(int Start, int End)> gone, int start, int length) => gone.Exists(g => g.Start < start + length && start < g.End);
}
