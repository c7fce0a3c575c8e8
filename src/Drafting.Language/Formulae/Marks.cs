namespace Drafting.Language.Formulae;

/// <summary>The marks a language writes.</summary>
internal static class Marks
{
    /// <summary>Marks that can close a paragraph, right or wrong, of all languages.</summary>
    public const string Closing = ",;.:，；。：،؛、!?！？؟";

    /// <summary>Brackets and quotation marks that close, which may stand behind a closing mark.</summary>
    public const string Shutting = "”»’\"')]》〉）";

    public static char Comma(string language) => language switch { "zh" => '，', "ar" => '،', _ => ',' };

    public static char Semicolon(string language) => language switch { "zh" => '；', "ar" => '؛', _ => ';' };

    public static char FullStop(string language) => language == "zh" ? '。' : '.';

    public static char Colon(string language) => language == "zh" ? '：' : ':';

    public static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u202F' or '\t';

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    /// <summary>The place behind the last character that is neither a blank nor an embed.</summary>
    public static int EndOf(string text)
    {
        var end = text.Length;
        while (end > 0 && (IsBlank(text[end - 1]) || text[end - 1] == '\uFFFC'))
            end--;
        return end;
    }
}
