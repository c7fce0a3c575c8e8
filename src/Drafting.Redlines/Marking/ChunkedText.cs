using System.Runtime.InteropServices;

namespace Drafting.Redlines.Marking;

/// <summary>
/// A text cut into chunks, each with a number that equal chunks of both texts share. Spacing and the like do not count: any space
/// equals any other, 2015年 9月 25日 equals 2015年9月25日, and hyphens, quotation marks and widths of letters equal all others of their kind.
/// </summary>
internal sealed class ChunkedText
{
    private readonly List<Chunk> _chunks;
    private readonly List<string> _vocabulary;

    private ChunkedText(string text, List<Chunk> chunks, int[] numbers, List<string> vocabulary) =>
        (Text, _chunks, Numbers, _vocabulary) = (text, chunks, numbers, vocabulary);

    public string Text { get; }

    /// <summary>The number of each chunk: a single code unit is its own number, others count on from beyond those.</summary>
    public int[] Numbers { get; }

    public int Count => Numbers.Length;

    public ReadOnlySpan<Chunk> Chunks => CollectionsMarshal.AsSpan(_chunks);

    /// <summary>Cuts two texts, keeping whole the titles that stand in both.</summary>
    public static (ChunkedText Old, ChunkedText New) Pair(string oldText, string newText)
    {
        var titles = Chunker.Titles(oldText).ToHashSet();
        titles.IntersectWith(Chunker.Titles(newText));
        var vocabulary = new List<string>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        return (Of(oldText), Of(newText));

        ChunkedText Of(string text)
        {
            var folded = Typography.Folded(text);
            var chunks = Chunker.Chunks(text, titles);
            var numbers = new int[chunks.Count];
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = Number(folded.AsSpan(chunks[i].Start, chunks[i].Length), chunks[i].Class);
            return new(text, chunks, numbers, vocabulary);
        }

        int Number(ReadOnlySpan<char> chunk, ChunkClass kind)
        {
            if (chunk.IsWhiteSpace())
                return ' ';
            if (chunk.Length == 1)
                return chunk[0];
            if (!chunk.ContainsAnyExcept('-'))
                return '-';
            if (kind is ChunkClass.Date or ChunkClass.Symbol or ChunkClass.Number)
                chunk = Spacing.Without(chunk);
            if (known.TryGetValue(chunk, out var number))
                return number;
            vocabulary.Add(chunk.ToString());
            return known[chunk] = char.MaxValue + vocabulary.Count;
        }
    }

    /// <summary>The text of the chunks from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public ReadOnlySpan<char> TextOf(int start, int end) =>
        start == end ? [] : Text.AsSpan(_chunks[start].Start, _chunks[end - 1].End - _chunks[start].Start);

    /// <summary>A string for each of those chunks, the same for equal ones.</summary>
    public string[] Pieces(int start, int end)
    {
        var pieces = new string[end - start];
        for (var i = start; i < end; i++)
            pieces[i - start] = Numbers[i] <= char.MaxValue ? ((char)Numbers[i]).ToString() : _vocabulary[Numbers[i] - char.MaxValue - 1];
        return pieces;
    }
}
