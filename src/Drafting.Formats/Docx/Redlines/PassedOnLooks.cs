using Drafting.Formats.Docx.Writing;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>
/// Sees to it that paragraphs keep their looks in LibreOffice when changes before them are accepted or rejected. It takes a paragraph away change by change, the last one first,
/// and joins what is left of it with the next, which then looks as it did. Where both look alike, or the paragraph is one change, no harm is done.
/// </summary>
/// <param name="lines">The lines of a file to its end.</param>
/// <param name="places">Where lists count them.</param>
internal sealed class PassedOnLooks(IReadOnlyList<TrackedLine> lines, LinePlaces places)
{
    /// <summary>The lines, with those written otherwise that would pass on a look when they are accepted away: lists may then count them otherwise. These where there are none.</summary>
    public IReadOnlyList<TrackedLine> KeptAccepting()
    {
        var last = lines[^1].End.Life.Last;
        var kept = lines.SelectMany((line, i) => line.End.Life.Went is not null && PassesOn(line, last, Next(lines, i, last)) ? Going(line) : [line]).ToList();
        return kept.SequenceEqual(lines, ReferenceEqualityComparer.Instance) ? lines : PassingLines.Settled(kept);
    }

    /// <summary>The lines, with those that would pass on a look when they are rejected away having looked as the next: they were not there, so nobody sees it.</summary>
    public IReadOnlyList<TrackedLine> KeptRejecting() =>
        [.. lines.Select((line, i) => line.End.Life.Came is not null && Next(lines, i, 0) is { } next && PassesOn(line, 0, next) ? line with { LookedAs = next } : line)];

    private static TrackedLine? Next(IReadOnlyList<TrackedLine> lines, int i, int text) =>
        lines.Skip(i + 1).FirstOrDefault(line => line.Tokens.Any(token => token.Life.Has(text)));

    private bool PassesOn(TrackedLine line, int text, TrackedLine? next)
    {
        var tokens = line.Tokens.Where(token => token is not NumberToken).ToList();
        if (next is null or { End.IsOfFile: true } || tokens.Exists(token => token.Life.Has(text)))
            return false;
        var changes = tokens.Select(token => token.Life.Tracking).Select(tracking => (tracking!.Kind, tracking.Marks.Author, Then: tracking.Then?.Kind)).Distinct();
        return changes.Skip(1).Any() && LookOf(line, line.End.Life.Last) != LookOf(next, Math.Clamp(text, next.End.Life.First, next.End.Life.Last));
    }

    private (string Style, ListPlace? Place) LookOf(TrackedLine line, int text) => (StyleIds.Of(line.End.Of[text]!.Kind, line.End.Of[text]!.Level), places.Of(line, text));

    private static IEnumerable<TrackedLine> Going(TrackedLine line)
    {
        var lives = line.Tokens.Select(token => token.Life).ToList();
        if (lives.All(life => (life.First, life.Last) == (line.End.Life.First, line.End.Life.Last)))
            return lives.Exists(life => life.Went?.Move is not null) ? [Whole(line)] : [line];
        return line.End.Life is { First: 0, Last: 1 } ? Replaced(line, new(lives.Select(life => life.Last == 0 ? life.Went : life.Came).OfType<TrackedChange>().First().Marks)) : [line];
    }

    // What moved is one move, or one deletion: links and references to footnotes cannot move within one change.
    private static TrackedLine Whole(TrackedLine line)
    {
        var isMove = !line.Content.OfType<TextToken>().Any(token => token.IsReference || token.Shown.Has("link"));
        var went = line.End.Life.Went! with { Move = isMove ? line.Tokens.Select(token => token.Life.Went?.Move).First(move => move is not null) : null };
        return line with { Content = [.. line.Content.Select(token => token is MoveToken ? token : Went(token, went))], End = (EndToken)Went(line.End, went) };
    }

    // What the first step changed and the second took away: the first replaced it.
    private static IEnumerable<TrackedLine> Replaced(TrackedLine line, TrackedChange change)
    {
        yield return new(
            [.. line.Content.Where(token => token is not MoveToken && token.Life.Has(0)).Select(token => Only(Gone(token, change), 0))], (EndToken)Only(Gone(line.End, change), 0));
        yield return new(
            [.. line.Content.Where(token => token is MoveToken || token.Life.Has(1)).Select(token => token is MoveToken ? token : Only(token with { Life = token.Life with { First = 1, Came = change } }, 1))],
            (EndToken)Only(line.End with { Life = line.End.Life with { First = 1, Came = change } }, 1))
        { MovesEnded = line.MovesEnded };
    }

    private static RedlineToken Went(RedlineToken token, TrackedChange went) => token with { Life = token.Life with { Went = went } };

    private static RedlineToken Gone(RedlineToken token, TrackedChange went) => token with { Life = token.Life with { Last = 0, Went = went } };

    private static RedlineToken Only(RedlineToken token, int text) => token switch
    {
        TextToken stretch => stretch with { In = [.. stretch.In.Select((piece, i) => i == text ? piece : null)] },
        NumberToken number => number with { Labels = [.. number.Labels.Select((label, i) => i == text ? label : null)] },
        EndToken end => end with { Of = [.. end.Of.Select((paragraph, i) => i == text ? paragraph : null)] },
        _ => token,
    };
}
