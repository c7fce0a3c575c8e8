using Drafting.Formats.Docx.Writing;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>
/// Paragraphs that only the text between has. Word says of such an end that it came and went, but other programs know only one change of an end, and leave it standing. So a
/// paragraph that came and went stands in the file as a line at the end of the one before it that stays, and an end within a paragraph that stays is a line's.
/// </summary>
internal static class PassingLines
{
    private const int Between = 1;

    /// <summary>The lines, none with an end that came and went.</summary>
    public static IReadOnlyList<TrackedLine> Settled(IReadOnlyList<TrackedLine> lines)
    {
        var moves = lines.Where(line => line.End.Life.IsPassing).SelectMany(line => line.Tokens)
            .SelectMany(token => new[] { token.Life.Came?.Move, token.Life.Went?.Move }).OfType<int>().ToHashSet();
        var settled = new List<TrackedLine>();
        var ahead = new List<RedlineToken>();
        // Whether the text between goes on from one line to the next.
        var goesOn = false;
        foreach (var line in lines.Select(line => moves.Count == 0 ? line : line.Without(moves)))
        {
            if (!line.End.Life.IsPassing)
            {
                settled.Add(ahead.Count == 0 ? line : line with { Content = [.. ahead, .. line.Content] });
                ahead.Clear();
                goesOn = !line.End.Life.Has(Between) && (goesOn || line.Tokens.Any(token => token.Life.Has(Between)));
                continue;
            }

            var stays = !goesOn && ahead.Count == 0 && line.Tokens.All(token => token.Life.IsPassing) ? settled.FindLastIndex(IsStaying) : -1;
            if (stays < 0)
                ahead.AddRange([.. line.Content.Select(AsText), Break(line.End)]);
            else
                settled[stays] = settled[stays] with { Content = [.. settled[stays].Content, Break(line.End), .. line.Content.Select(AsText)] };
        }

        return settled;
    }

    private static bool IsStaying(TrackedLine line) => line.End.Life is { Came: null, Went: null };

    private static RedlineToken AsText(RedlineToken token) => token is NumberToken { Life.IsPassing: true } number ? number with { IsText = true } : token;

    private static TextToken Break(EndToken end) => new(end.Life, [.. end.Of.Select(paragraph => paragraph is null ? null : new Piece("\n", null))]);
}
