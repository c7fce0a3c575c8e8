using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>The fixed wording by which the parts of a document are known in one language. Every pattern is for a whole line.</summary>
internal sealed record Wording
{
    /// <summary>The organ above a document: group <c>organ</c>.</summary>
    public required Regex Organ { get; init; }

    /// <summary>The organ that speaks, before the preamble: group <c>organ</c>.</summary>
    public required Regex Enacting { get; init; }

    public required Regex Session { get; init; }

    public required Regex Committee { get; init; }

    /// <summary>Group <c>items</c>.</summary>
    public required Regex AgendaItem { get; init; }

    /// <summary>“2021 年 4 月 16 日大会决议”.</summary>
    public required Regex Adoption { get; init; }

    /// <summary>Groups <c>names</c> and <c>mark</c>: “中国、印度：* 决议草案”.</summary>
    public required Regex Sponsors { get; init; }

    /// <summary>“… 给秘书长的信”.</summary>
    public required Regex Letter { get; init; }

    /// <summary>“附件”, “… 给秘书长的信的附件”.</summary>
    public required Regex Annex { get; init; }

    /// <summary>“第59次全体会议”.</summary>
    public required Regex Meeting { get; init; }

    /// <summary>The word between the last two of a list, with the spaces it is written with.</summary>
    public required string[] And { get; init; }

    /// <summary>
    /// The line in which the organ speaks, or -1. “大会” alone is the masthead's organ where the organ speaks again further down.
    /// </summary>
    public int FindEnacting(IReadOnlyList<string> lines)
    {
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Enacting.IsMatch(lines[i]))
                continue;
            if (Punctuation.EndsInSign(lines[i]) || !Organ.IsMatch(lines[i]))
                return i;
            last = i;
        }

        return last;
    }

    /// <summary>The wording of a language; English where it is none of the six.</summary>
    public static Wording Of(string language) => Wordings.All.GetValueOrDefault(language, Wordings.All["en"]);
}
