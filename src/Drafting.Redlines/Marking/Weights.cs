namespace Drafting.Redlines.Marking;

/// <summary>How much a reader sees in a stretch of chunks; spaces and punctuation count nothing.</summary>
internal sealed class Weights
{
    /// <summary>The weight of one Chinese character.</summary>
    public const int Syllable = 2;

    private readonly int[] _upTo;

    private Weights(int[] upTo) => _upTo = upTo;

    public static Weights Of(ChunkedText text)
    {
        var upTo = new int[text.Count + 1];
        for (var i = 0; i < text.Count; i++)
            upTo[i + 1] = upTo[i] + Of(text.Chunks[i]);
        return new(upTo);
    }

    public int Between(int start, int end) => _upTo[end] - _upTo[start];

    private static int Of(Chunk chunk) => chunk.Class switch
    {
        ChunkClass.Ideograph => Syllable,
        ChunkClass.Word or ChunkClass.NumberWord => chunk.Length <= 3 ? 1 : Math.Min(2 + chunk.Length / 4, 5),
        ChunkClass.Number => Math.Min(Syllable + chunk.Length, 6),
        ChunkClass.Title => Syllable * chunk.Length,
        ChunkClass.Date or ChunkClass.Symbol or ChunkClass.State => Math.Max(8, Math.Min(chunk.Length, 16)),
        _ => 0,
    };
}
