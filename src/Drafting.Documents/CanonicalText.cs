using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>
/// The form in which a text is hashed, so that anyone can check from the draft's JSON that it is the same to the letter: of each of its
/// <c>paragraphs</c> in order the members <c>delta</c>, <c>id</c>, <c>kind</c>, <c>label</c> (as printed) and <c>level</c>, as one JSON
/// array in the canonical form of RFC 8785 (members by name, no white space, characters as they are), in UTF-8.
/// </summary>
public static class CanonicalText
{
    /// <summary>The canonical form of the live paragraphs.</summary>
    public static string Of(Draft draft)
    {
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var text = new StringBuilder("[");
        foreach (var (paragraph, label) in live.Zip(PrintedLabels.Of(live, draft.Language)))
        {
            text.Append(text.Length > 1 ? "," : "").Append("{\"delta\":{\"ops\":[");
            text.AppendJoin(',', paragraph.Text.Ops.Select(Op)).Append("]},\"id\":").Append(Quoted(paragraph.Id));
            text.Append(",\"kind\":").Append(Quoted(WireName.Of(paragraph.Kind))).Append(",\"label\":").Append(label is null ? "null" : Quoted(label));
            text.Append(CultureInfo.InvariantCulture, $",\"level\":{paragraph.Level}}}");
        }

        return text.Append(']').ToString();
    }

    /// <summary>SHA-256 of the canonical form, in lower-case hexadecimal.</summary>
    public static string Hash(Draft draft) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(draft))));

    private static string Op(DeltaOp op)
    {
        var insert = op.Embed is { } embed ? Value(embed.Content) : Quoted(op.Text!);
        return op.Attributes is { Values.Count: > 0 } attributes ? $"{{\"attributes\":{Members(attributes.Values)},\"insert\":{insert}}}" : $"{{\"insert\":{insert}}}";
    }

    private static string Members(IEnumerable<KeyValuePair<string, JsonElement>> members) =>
        $"{{{string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{Quoted(member.Key)}:{Value(member.Value)}"))}}}";

    // What a draft's text can hold: flags, links, footnote references (TextRules).
    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Quoted(value.GetString()!),
        JsonValueKind.Object => Members(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))),
        _ => value.GetRawText(),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\t' => quoted.Append("\\t"),
                '\n' => quoted.Append("\\n"),
                '\f' => quoted.Append("\\f"),
                '\r' => quoted.Append("\\r"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
