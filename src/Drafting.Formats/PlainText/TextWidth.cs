namespace Drafting.Formats.PlainText;

/// <summary>What scripts have to do with lines: how wide characters print, and which stand without spaces.</summary>
internal static class TextWidth
{
    /// <summary>Columns: Chinese characters and full-width punctuation count two.</summary>
    public static int Of(string text) => text.Sum(c => IsChinese(c) || IsFullWidthMark(c) ? 2 : 1);

    /// <summary>A Chinese character.</summary>
    public static bool IsChinese(char c) => c is >= '\u2e80' and <= '\u2fdf' or '〇' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    /// <summary>Full-width punctuation.</summary>
    public static bool IsFullWidthMark(char c) => c is >= '\u3000' and <= '\u303f' and not '〇' or >= '\uff00' and <= '\uff65';
}
