using System.Runtime.InteropServices;

namespace Drafting.Redlines.Marking;

/// <summary>A text cut into chunks, each with a number that equal chunks of both texts share.</summary>
internal sealed class ChunkedText(string text, List<Chunk> chunks, int[] numbers)
{
    public string Text => text;

    public int Count => numbers.Length;

    public int[] Numbers => numbers;

    public ReadOnlySpan<Chunk> Chunks => CollectionsMarshal.AsSpan(chunks);

    public string TextOf(int start, int end) => start == end ? "" : text[chunks[start].Start..chunks[end - 1].End];

    /// <summary>Cuts two texts, keeping whole the titles that stand in both.</summary>
    public static (ChunkedText Old, ChunkedText New) Pair(string oldText, string newText)
    {
        var titles = Chunker.Titles(oldText).ToHashSet();
        titles.IntersectWith(Chunker.Titles(newText));
        var numbering = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        return (Of(oldText), Of(newText));

        ChunkedText Of(string text)
        {
            var chunks = Chunker.Chunks(text, titles);
            var numbers = new int[chunks.Count];
            for (var i = 0; i < numbers.Length; i++)
            {
                var chunk = text.AsSpan(chunks[i].Start, chunks[i].Length);
                // A single code unit is its own number; longer chunks are counted from beyond those.
                if (chunk.Length == 1)
                    numbers[i] = chunk[0];
                else if (numbering.TryGetValue(chunk, out var known))
                    numbers[i] = known;
                else
                    numbering[chunk] = numbers[i] = char.MaxValue + 1 + numbering.Dictionary.Count;
            }

            return new(text, chunks, numbers);
        }
    }
}
