using System.Text.Json;

namespace Drafting.Documents;

/// <summary>The masthead's fields by their names on the wire.</summary>
public static class MastheadFields
{
    private const int MaximumText = 2_000;
    private const int MaximumItems = 100;

    private static readonly Dictionary<string, Func<Masthead, string?, Masthead>> Texts = new()
    {
        ["organ"] = (masthead, value) => masthead with { Organ = value },
        ["session"] = (masthead, value) => masthead with { Session = value },
        ["committee"] = (masthead, value) => masthead with { Committee = value },
        ["symbol"] = (masthead, value) => masthead with { Symbol = value },
        ["distribution"] = (masthead, value) => masthead with { Distribution = value },
        ["date"] = (masthead, value) => masthead with { Date = value },
        ["adoptedOn"] = (masthead, value) => masthead with { AdoptedOn = value },
        ["originalLanguage"] = (masthead, value) => masthead with { OriginalLanguage = value },
        ["jobNumber"] = (masthead, value) => masthead with { JobNumber = value },
        ["adoptionNote"] = (masthead, value) => masthead with { AdoptionNote = value },
    };

    private static readonly Dictionary<string, Func<Masthead, IReadOnlyList<string>, Masthead>> Lists = new()
    {
        ["agendaItems"] = (masthead, value) => masthead with { AgendaItems = value },
        ["agendaTitles"] = (masthead, value) => masthead with { AgendaTitles = value },
    };

    // What is printed alike in every language.
    private static readonly HashSet<string> Shared = ["agendaItems", "symbol", "date", "adoptedOn"];

    /// <summary>Whether all language versions of a draft have this field alike.</summary>
    public static bool AreShared(string field) => Shared.Contains(field);

    /// <summary>The masthead with the given fields set; null clears one. Fields that <see cref="Problem"/> complains of are passed over.</summary>
    public static Masthead Set(Masthead masthead, IReadOnlyDictionary<string, JsonElement> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (Texts.TryGetValue(name, out var setText))
                masthead = setText(masthead, value.ValueKind == JsonValueKind.String ? value.GetString() : null);
            else if (Lists.TryGetValue(name, out var setList))
                masthead = setList(masthead, value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")] : []);
        }

        return masthead;
    }

    /// <summary>What is wrong with fields to be set; null where they can be.</summary>
    public static string? Problem(IReadOnlyDictionary<string, JsonElement> fields)
    {
        foreach (var (name, value) in fields)
        {
            var isFit = Texts.ContainsKey(name) ? value.ValueKind == JsonValueKind.Null || IsText(value)
                : Lists.ContainsKey(name) && (value.ValueKind == JsonValueKind.Null || IsList(value));
            if (!isFit)
                return $"“{name}” is not a field of the masthead, or not of the right kind. The fields are {string.Join(", ", Texts.Keys)} (texts), {string.Join(", ", Lists.Keys)} (lists of texts).";
        }

        return null;
    }

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString()!.Length <= MaximumText;

    private static bool IsList(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MaximumItems && value.EnumerateArray().All(IsText);
}
