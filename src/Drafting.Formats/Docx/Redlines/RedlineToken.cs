using Drafting.Documents;
using Drafting.Formats.Docx.Writing;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>What a redline of two or three texts is made of, in the order of the file. The tokens that a text has are that text in its own order.</summary>
/// <param name="Life">Which texts have it.</param>
internal abstract record RedlineToken(Life Life);

/// <summary>A stretch of text, or a reference to a footnote.</summary>
/// <param name="Life">Which texts have it.</param>
/// <param name="In">As each text has it; null where it has not.</param>
internal sealed record TextToken(Life Life, IReadOnlyList<Piece?> In) : RedlineToken(Life)
{
    /// <summary>As the last text that has it shows it.</summary>
    public Piece Shown => In[Life.Last]!;

    public bool IsReference => Shown.Footnote is not null;

    public int Length => Shown.Text.Length;

    public TextToken Slice(int offset, int length) => this with { In = [.. In.Select(piece => piece?.Slice(offset, length))] };
}

/// <summary>Where the number of a paragraph stands.</summary>
/// <param name="Life">Which texts have it.</param>
/// <param name="Labels">The number in each text; null where that prints none or has no paragraph here.</param>
/// <param name="Steps">Who changes it from each text to the next.</param>
/// <param name="IsText">Whether no list may count it.</param>
internal sealed record NumberToken(Life Life, IReadOnlyList<string?> Labels, IReadOnlyList<RevisionMarks> Steps, bool IsText = false) : RedlineToken(Life);

/// <summary>The end of a paragraph, which says what the paragraph is.</summary>
/// <param name="Life">Which texts have it.</param>
/// <param name="Of">The paragraph of each text that ends here; null where none does.</param>
/// <param name="Blocks">Of each step, what it belongs to: ends of one block are those of one paragraph that was split or joined. -1 where the step has it not.</param>
internal sealed record EndToken(Life Life, IReadOnlyList<Paragraph?> Of, IReadOnlyList<int> Blocks) : RedlineToken(Life)
{
    /// <summary>The end of the file, which can be neither inserted nor deleted and so is no end of a paragraph of the texts.</summary>
    /// <param name="texts">How many texts there are.</param>
    public static EndToken OfFile(int texts) => new(new(0, texts - 1), new Paragraph?[texts], [.. Enumerable.Repeat(-1, texts - 1)]);

    public bool IsOfFile => Of[Life.Last] is null;
}

/// <summary>Where the place that something moved from or to begins or ends.</summary>
/// <param name="Range">Its marks.</param>
/// <param name="IsStart">Whether it begins here.</param>
internal sealed record MoveToken(MoveRange Range, bool IsStart) : RedlineToken(new Life(0, 0));
