using System.Text.RegularExpressions;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Amendments;

/// <summary>What the paragraphs of a text are called, and which is meant by a name. Every name given belongs to one paragraph alone.</summary>
internal sealed partial class ParagraphNames
{
    private readonly IReadOnlyList<Paragraph> _paragraphs;
    private readonly Dictionary<ParagraphKind, List<int>> _ofKind;
    private readonly ILookup<(int? Within, ParagraphKind Kind, string? Label), int> _labelled;
    private readonly int?[] _above;

    /// <param name="paragraphs">In order, with their printed labels.</param>
    public ParagraphNames(IReadOnlyList<Paragraph> paragraphs)
    {
        _paragraphs = paragraphs;
        _ofKind = paragraphs.Select((paragraph, at) => (paragraph, at)).GroupBy(each => each.paragraph.Kind, each => each.at).ToDictionary(group => group.Key, group => group.ToList());
        _above = Above(paragraphs);
        _labelled = Enumerable.Range(0, paragraphs.Count).ToLookup(at => (_above[at], paragraphs[at].Kind, LabelOf(paragraphs[at])));
    }

    /// <summary>The name of a paragraph.</summary>
    public ParagraphName this[int at]
    {
        get
        {
            var (kind, label) = (_paragraphs[at].Kind, LabelOf(_paragraphs[at]));
            if (label is not null && (kind != ParagraphKind.Sub || _above[at] is not null) && _labelled[(_above[at], kind, label)].Count() == 1)
                return new(kind, label, Within: _above[at] is { } above ? this[above] : null);
            var all = _ofKind[kind];
            return all.Count == 1 ? new(kind) : new(kind, Count: all.BinarySearch(at) + 1);
        }
    }

    /// <summary>Which paragraphs a name means: one where it is right.</summary>
    public IReadOnlyList<int> Find(ParagraphName name)
    {
        var all = _ofKind.GetValueOrDefault(name.Kind, []);
        if (name.Count is { } count)
            return count >= 1 && count <= all.Count ? [all[count - 1]] : [];
        if (name.Label is not { } label)
            return all;
        if (name.Within is null)
        {
            var labelled = _labelled[(null, name.Kind, label)].ToList();
            // The only operative paragraph bears no number; whoever names it may give it one. Preambular ones are counted.
            return labelled.Count > 0 ? labelled
                : label == "1" && name.Kind == ParagraphKind.Operative && all.Count == 1 ? all : [];
        }

        return [.. Find(name.Within).SelectMany(above => _labelled[(above, name.Kind, label)])];
    }

    /// <summary>How deep a paragraph lies below an operative one.</summary>
    public static int Depth(ParagraphKind kind, int level) => kind == ParagraphKind.Sub ? Math.Max(level, 1) : 0;

    /// <summary>The last of the paragraphs that lie below one, and below a depth; the paragraph itself where there is none.</summary>
    public static int EndOf(IReadOnlyList<Paragraph> paragraphs, int at, int depth)
    {
        while (at + 1 < paragraphs.Count && Depth(paragraphs[at + 1].Kind, paragraphs[at + 1].Level) > depth)
            at++;
        return at;
    }

    /// <summary>What a sub-paragraph lies below; null for others, and where there is nothing.</summary>
    public int? Above(int at) => _above[at];

    private static int?[] Above(IReadOnlyList<Paragraph> paragraphs)
    {
        var above = new int?[paragraphs.Count];
        var open = new Stack<(int At, int Depth)>();
        for (var at = 0; at < paragraphs.Count; at++)
        {
            if (paragraphs[at].Kind == ParagraphKind.Footnote)
                continue;
            var depth = Depth(paragraphs[at].Kind, paragraphs[at].Level);
            while (open.TryPeek(out var top) && top.Depth >= depth)
                open.Pop();
            if (depth > 0 && open.TryPeek(out var below))
                above[at] = below.At;
            open.Push((at, depth));
        }

        return above;
    }

    private static string? LabelOf(Paragraph paragraph)
    {
        if (paragraph.Kind is not (ParagraphKind.Operative or ParagraphKind.Sub or ParagraphKind.Footnote) || paragraph.Label is not { Length: <= 24 } label)
            return null;
        var bare = label.Trim().TrimStart('(').TrimEnd('.', ')').Trim();
        var form = paragraph.Kind == ParagraphKind.Sub ? Letter() : Number();
        return form.IsMatch(bare) ? Plain(bare) : null;
    }

    /// <summary>A number or letter as names have it: in small letters, one space before “bis”.</summary>
    public static string Plain(string label) => Suffix().Replace(label.ToLowerInvariant().Trim(), "$1 $2");

    [GeneratedRegex("^[a-z]{1,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex("^[0-9]{1,4}( ?(bis|ter|quater|quinquies|sexies|septies|octies|alt))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("([0-9]) *([a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
