namespace Drafting.Formats.Beside;

/// <summary>In what two texts that should say the same differ, whatever their languages.</summary>
public static class BesideMarks
{
    /// <summary>Days, symbols and numbers that only one of them has.</summary>
    public static IEnumerable<BesideMark> InFigures(string left, string right) => InFigures(Figures.Of(left), Figures.Of(right));

    internal static IEnumerable<BesideMark> InFigures(Figures left, Figures right) =>
    [
        .. Between(BesideMarkKind.Date, left.Dates, right.Dates),
        .. Between(BesideMarkKind.Symbol, left.Symbols, right.Symbols),
        .. Between(BesideMarkKind.Number, left.Numbers, right.Numbers),
    ];

    /// <summary>Square brackets that only one of them has: in a text under negotiation they say what is not agreed.</summary>
    public static IEnumerable<BesideMark> InBrackets(string left, string right) => Between(BesideMarkKind.Bracket, Brackets(left), Brackets(right));

    private static IReadOnlyList<string> Brackets(string text) => [.. text.Select(c => c switch { '[' or '［' => "[", ']' or '］' => "]", _ => "" }).Where(bracket => bracket.Length > 0)];

    private static IEnumerable<BesideMark> Between(BesideMarkKind kind, IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var (onlyLeft, onlyRight) = (Figures.Without(left, right), Figures.Without(right, left));
        if (onlyLeft.Count + onlyRight.Count > 0)
            yield return new(kind, onlyLeft, onlyRight);
    }
}
