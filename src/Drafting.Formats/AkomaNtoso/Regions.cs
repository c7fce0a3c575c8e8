using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Where a document's parts end. Each is a run of the paragraphs in order, so that whatever stands where, the order is kept; footnotes are none of them.
/// </summary>
internal sealed record Regions(
    IReadOnlyList<Paragraph> Cover, IReadOnlyList<Paragraph> Preface, IReadOnlyList<Paragraph> Preamble, IReadOnlyList<Paragraph> Body, IReadOnlyList<Paragraph> Close)
{
    /// <summary>Lines of meeting, date and the like at the end; more would be an annex.</summary>
    private const int MostOfClose = 3;

    public static Regions Of(ParsedDocument document)
    {
        var all = document.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).ToList();
        var title = all.FindIndex(paragraph => paragraph.Kind == ParagraphKind.Title);
        var cover = title > 0 && all.Take(title).All(paragraph => paragraph.Kind == ParagraphKind.Plain) ? title : 0;
        var enacting = all.FindIndex(cover, paragraph => paragraph.Kind == ParagraphKind.Enacting);
        var preface = enacting >= 0 && all.Skip(cover).Take(enacting - cover).All(IsFront)
            ? enacting
            : cover + all.Skip(cover).TakeWhile(paragraph => paragraph.Kind == ParagraphKind.Title).Count();
        var preamble = preface == enacting ? PreambleEnd(all, preface) : preface;
        var close = all.Count;
        if (document.Kind is DocumentKind.Resolution or DocumentKind.DraftResolution)
        {
            while (close > preamble && all.Count - close < MostOfClose && IsClose(all[close - 1], document.Language))
                close--;
        }

        return new(all[..cover], all[cover..preface], all[preface..preamble], all[preamble..close], all[close..]);
    }

    private static bool IsFront(Paragraph paragraph) => paragraph.Kind is ParagraphKind.Title or ParagraphKind.Heading or ParagraphKind.Plain;

    // Headings right before the operative part are its own.
    private static int PreambleEnd(List<Paragraph> all, int start)
    {
        var end = start + 1;
        for (var i = end; i < all.Count && all[i].Kind is not (ParagraphKind.Operative or ParagraphKind.Title); i++)
        {
            if (all[i].Kind is ParagraphKind.Preambular or ParagraphKind.Sub)
                end = i + 1;
        }

        return end;
    }

    private static bool IsClose(Paragraph paragraph, string language) =>
        paragraph is { Kind: ParagraphKind.Plain, Label: null } && Wording.Of(language).Meeting.IsMatch(paragraph.Text.PlainText);
}
