using System.Text.Json;

namespace Drafting.Operations;

/// <summary>A thing in the text that is not text and counts one UTF-16 unit: here a footnote reference, <c>{"footnote":"PARAGRAPH-ID"}</c>.</summary>
/// <param name="Content">The embed's JSON value; never modified.</param>
public sealed record Embed(JsonElement Content)
{
    private const string FootnoteName = "footnote";

    /// <summary>The reference to the footnote paragraph <paramref name="paragraph"/>.</summary>
    public static Embed FootnoteReference(string paragraph) =>
        new(JsonSerializer.SerializeToElement(new Dictionary<string, string> { [FootnoteName] = paragraph }));

    /// <summary>The id of the footnote paragraph this embed refers to, or null where it is another kind of embed.</summary>
    public string? Footnote =>
        Content.ValueKind == JsonValueKind.Object
        && Content.TryGetProperty(FootnoteName, out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    /// <summary>Equal by JSON value.</summary>
    public bool Equals(Embed? other) => other is not null && JsonElement.DeepEquals(Content, other.Content);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Content.ValueKind;
}
