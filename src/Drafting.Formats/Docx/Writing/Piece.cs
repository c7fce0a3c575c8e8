using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Writing;

/// <summary>A stretch of a paragraph that looks the same throughout, or one reference to a footnote.</summary>
/// <param name="Text">The text; empty for a reference.</param>
/// <param name="Attributes">Its formatting.</param>
/// <param name="IsOpening">Whether it belongs to the opening words.</param>
/// <param name="Footnote">The paragraph referred to; null for text.</param>
internal sealed record Piece(string Text, Attributes? Attributes, bool IsOpening = false, string? Footnote = null)
{
    /// <summary>The attribute of text that is struck through, as a compilation text has it; no draft does.</summary>
    public const string Struck = "strike";

    /// <summary>Its length in the paragraph, in UTF-16 code units; a reference counts 1.</summary>
    public int Length => Footnote is null ? Text.Length : 1;

    public bool Has(string attribute) => Attributes?.Values.ContainsKey(attribute) == true;

    /// <summary>The web address that it links to. A link of any other kind is text.</summary>
    public Uri? Link => Attributes is not null && Attributes.Values.TryGetValue("link", out var value) && value.ValueKind == JsonValueKind.String
        && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address : null;

    /// <summary>The pieces of a paragraph in order.</summary>
    public static IEnumerable<Piece> Of(Delta text, string language, ParagraphKind kind)
    {
        var opening = OpeningWords.Length(text.PlainText, language, kind);
        foreach (var op in text.Ops)
        {
            if (op.Embed is { } embed)
            {
                if (embed.Footnote is { } note)
                    yield return new("", op.Attributes, Footnote: note);
                continue;
            }

            var cut = Math.Min(opening, op.Length);
            if (cut > 0)
                yield return new(op.Text![..cut], op.Attributes, IsOpening: true);
            if (cut < op.Length)
                yield return new(op.Text![cut..], op.Attributes);
            opening -= cut;
        }
    }

    /// <summary>The part from <paramref name="offset"/> on, <paramref name="length"/> units long.</summary>
    public Piece Slice(int offset, int length) => this with { Text = Text.Substring(offset, length) };
}
