namespace Drafting.Formats.PlainText;

/// <summary>Latin letters, digits and signs in the full width of Chinese characters: “ＯＰ３．”, “（ａ）”.</summary>
internal static class FullWidth
{
    /// <summary>The same in their own width, unit for unit.</summary>
    public static string Narrow(string text) =>
        text.AsSpan().ContainsAnyInRange('\uff01', '\uff5e') ? string.Concat(text.Select(c => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c)) : text;
}
