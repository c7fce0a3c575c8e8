using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Rebasing what is set rather than written: the later revision wins, field by field (TX28, TX29).</summary>
internal static class RebaseSettings
{
    public static IReadOnlyList<Operation> Over(Operation o, Operation a, bool first)
    {
        if (IsGone(Paragraph(o), a))
            return [];
        if (first)
            return [o];
        return (o, a) switch
        {
            (SetParagraphStatus mine, SetParagraphStatus other) when mine.Paragraph == other.Paragraph => [],
            (SetParagraph mine, SetParagraph other) when mine.Paragraph == other.Paragraph => Remaining(mine, other),
            (SetMasthead mine, SetMasthead other) => Remaining(mine, other),
            _ => [o],
        };
    }

    private static string? Paragraph(Operation o) => o switch
    {
        SetParagraph set => set.Paragraph,
        SetParagraphStatus status => status.Paragraph,
        _ => null,
    };

    private static bool IsGone(string? paragraph, Operation a) => paragraph is not null && a switch
    {
        RemoveParagraph remove => remove.Paragraph == paragraph,
        JoinParagraph join => join.Paragraph == paragraph,
        _ => false,
    };

    private static IReadOnlyList<Operation> Remaining(SetParagraph mine, SetParagraph other)
    {
        var rest = mine with
        {
            Kind = other.Kind is null ? mine.Kind : null,
            Level = other.Level is null ? mine.Level : null,
            SetsLabel = mine.SetsLabel && !other.SetsLabel,
            Label = other.SetsLabel ? null : mine.Label,
        };
        return rest is { Kind: null, Level: null, SetsLabel: false } ? [] : [rest];
    }

    private static IReadOnlyList<Operation> Remaining(SetMasthead mine, SetMasthead other)
    {
        var rest = new Dictionary<string, JsonElement>(mine.Fields.Where(field => !other.Fields.ContainsKey(field.Key)));
        return rest.Count == 0 ? [] : [new SetMasthead(rest)];
    }
}
