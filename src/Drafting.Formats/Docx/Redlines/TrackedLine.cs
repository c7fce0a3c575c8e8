namespace Drafting.Formats.Docx.Redlines;

/// <summary>A paragraph of the file: what stands in it in any of the texts, and its end.</summary>
/// <param name="Content">What stands in it, and where moves begin.</param>
/// <param name="End">Its end.</param>
internal sealed record TrackedLine(IReadOnlyList<RedlineToken> Content, EndToken End)
{
    /// <summary>The places of moves that end after it.</summary>
    public IReadOnlyList<MoveRange> MovesEnded { get; init; } = [];

    /// <summary>The line whose look in the first text it has had there, so as to pass it on; null where it has had its own.</summary>
    public TrackedLine? LookedAs { get; init; }

    /// <summary>What the texts have of it: its content and its end, places of moves apart.</summary>
    public IEnumerable<RedlineToken> Tokens => Content.Where(token => token is not MoveToken).Append(End);

    /// <summary>The lines that tokens make.</summary>
    public static IReadOnlyList<TrackedLine> Of(IEnumerable<RedlineToken> tokens)
    {
        var lines = new List<TrackedLine>();
        var content = new List<RedlineToken>();
        foreach (var token in tokens)
        {
            switch (token)
            {
                case EndToken end:
                    lines.Add(new([.. content], end));
                    content.Clear();
                    break;
                case MoveToken { IsStart: false } move:
                    lines[^1] = lines[^1] with { MovesEnded = [.. lines[^1].MovesEnded, move.Range] };
                    break;
                default:
                    content.Add(token);
                    break;
            }
        }

        return lines;
    }

    /// <summary>It without some moves: what belongs to them came and went.</summary>
    public TrackedLine Without(IReadOnlySet<int> moves) => this with
    {
        Content = [.. Content.Where(token => token is not MoveToken move || !moves.Contains(move.Range.Move)).Select(token => token with { Life = token.Life.Without(moves) })],
        End = End with { Life = End.Life.Without(moves) },
        MovesEnded = [.. MovesEnded.Where(range => !moves.Contains(range.Move))],
    };
}
