using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>How far the negotiators are: of the paragraphs under negotiation (PP, OP and sub-paragraphs), how many have which status.</summary>
public sealed record Progress(int Open, int Bracketed, int AgreedAdRef, int Agreed)
{
    /// <summary>All paragraphs under negotiation.</summary>
    public int All => Open + Bracketed + AgreedAdRef + Agreed;

    /// <summary>Of a draft's live paragraphs.</summary>
    public static Progress Of(Draft draft)
    {
        var counts = new int[4];
        foreach (var content in draft.Live.Select(placed => placed.Content).Where(IsNegotiated))
            counts[(int)content.Status]++;
        return new(counts[(int)ParagraphStatus.Open], counts[(int)ParagraphStatus.Bracketed], counts[(int)ParagraphStatus.AgreedAdRef], counts[(int)ParagraphStatus.Agreed]);
    }

    /// <summary>Whether a paragraph is one that negotiators agree on.</summary>
    public static bool IsNegotiated(Paragraph paragraph) => paragraph.Kind is ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Sub;

    /// <summary>Whether a paragraph of this status is closed to changes until it is reopened.</summary>
    public static bool IsClosed(ParagraphStatus status) => status is ParagraphStatus.AgreedAdRef or ParagraphStatus.Agreed;
}
