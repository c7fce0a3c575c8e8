using System.Text;
using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>
/// A paragraph's text in characters alone, and back: strong words in <c>**…**</c>, footnote marks as raised digits, in raised brackets where they would run
/// into others. What reads like one of these and is text has a backslash before it. A line break within a paragraph is one; a line without letters opens with a backslash.
/// </summary>
/// <param name="marks">The marks of the document's footnotes.</param>
internal sealed partial class PrintedText(IReadOnlyCollection<string> marks)
{
    private const string Strong = "**";

    private readonly HashSet<string> known = [.. marks];

    [GeneratedRegex(@"[⁰¹²³⁴-⁹]+")]
    private static partial Regex RaisedDigits();

    [GeneratedRegex(@"\\(?<escaped>[⁰¹²³⁴-⁹]+|[\\*⁽])|(?<strong>\*\*)|⁽(?<bracketed>[^⁾\n]+)⁾|(?<mark>[⁰¹²³⁴-⁹]+|\*)")]
    private static partial Regex Token();

    /// <param name="text">The text.</param>
    /// <param name="markOf">The mark of the footnote with an id; null where there is none.</param>
    public string Write(Delta text, Func<string?, string?> markOf)
    {
        var written = new StringBuilder();
        var ops = text.Ops;
        for (var i = 0; i < ops.Count; i++)
        {
            if (ops[i].Embed is { } embed)
                written.Append(markOf(embed.Footnote) is { Length: > 0 } mark ? Mark(mark, written.Length > 0 ? written[^1] : ' ', i + 1 < ops.Count ? ops[i + 1] : null) : "");
            else if (IsStrong(ops[i]))
                written.Append(Strong).Append(Escaped(ops[i].Text!)).Append(Strong);
            else
                written.Append(Escaped(ops[i].Text!));
        }

        return string.Join('\n', written.ToString().Split('\n').Select(line => line.AsSpan().Trim().Length == 0 && (written.Length > 0) ? "\\" + line : line));
    }

    /// <param name="written">The text as written.</param>
    /// <param name="idOf">The id of the footnote with a mark.</param>
    public Delta Read(string written, IReadOnlyDictionary<string, string> idOf)
    {
        var text = string.Join('\n', written.Split('\n').Select(line => line.Length > 0 && line[0] == '\\' && line.AsSpan(1).Trim().Length == 0 ? line[1..] : line));
        var (built, isStrong, at) = (new DeltaBuilder(), false, 0);
        void Append(string piece)
        {
            if (piece.Length > 0)
                built.Insert(piece, isStrong ? Attributes.Flag("strong") : null);
        }

        foreach (Match token in Token().Matches(text))
        {
            Append(text[at..token.Index]);
            at = token.Index + token.Length;
            var raised = token.Groups["mark"].Value;
            var mark = token.Groups["bracketed"] is { Success: true } bracketed ? bracketed.Value : raised;
            if (mark.Length > 0 && Superscripts.Is(mark[0]))
                mark = Superscripts.ToDigits(mark);
            if (token.Groups["escaped"].Success)
                Append(token.Groups["escaped"].Value);
            else if (token.Groups["strong"].Success)
                isStrong = !isStrong;
            else if (idOf.TryGetValue(mark, out var id))
                built.Add(DeltaOp.Insert(Embed.FootnoteReference(id)));
            else
                Append(token.Value);
        }

        Append(text[at..]);
        return built.Build();
    }

    // Digits stand raised; what has no raised form stands in raised brackets.
    private static string Mark(string label, char before, DeltaOp? after)
    {
        var raised = Superscripts.FromLabel(label);
        var follows = after is not { } next ? ' ' : next.Text is { Length: > 0 } text && !IsStrong(next) ? text[0] : '*';
        var stands = label.All(char.IsAsciiDigit) ? !Superscripts.Is(before) && before != '\\' && !Superscripts.Is(follows) && after?.Embed is null
            : label == "*" && before is not ('*' or '\\') && follows != '*';
        return stands ? raised : $"⁽{raised}⁾";
    }

    private string Escaped(string text) => RaisedDigits().Replace(
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("⁽", "\\⁽", StringComparison.Ordinal),
        match => known.Contains(Superscripts.ToDigits(match.Value)) ? "\\" + match.Value : match.Value);

    private static bool IsStrong(DeltaOp op) => op.Attributes?.Values.ContainsKey("strong") == true;
}
