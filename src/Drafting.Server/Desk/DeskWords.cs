using Drafting.Documents;
using Drafting.Language;
using Drafting.Operations;

namespace Drafting.Server.Desk;

/// <summary>The words around findings in reports and on the command line; what the findings say themselves stands with the rules.</summary>
internal abstract class DeskWords
{
    private static readonly DeskWords Chinese = new InChinese(), English = new InEnglish();

    /// <summary>“zh”, else English.</summary>
    public static DeskWords Of(string language) => language == "zh" ? Chinese : English;

    /// <summary>“en” or “zh”.</summary>
    public abstract string Language { get; }

    public abstract string Level(FindingLevel level);

    /// <summary>A paragraph that bears no number.</summary>
    public abstract string Kind(ParagraphKind kind);

    /// <summary>What a report is called.</summary>
    public abstract string Report(string title);

    /// <summary>How many there are of each, and of which revision.</summary>
    public abstract string Summary(int errors, int warnings, int hints, int ignored);

    public abstract string Revision(long revision);

    /// <summary>Before what stands in the text.</summary>
    public abstract string Stands { get; }

    /// <summary>Before what to write.</summary>
    public abstract string Write { get; }

    public abstract string Why { get; }

    public abstract string Basis { get; }

    /// <param name="by">Null for the secretariat.</param>
    public abstract string Ignored(Delegation? by, string? reason);

    private sealed class InEnglish : DeskWords
    {
        public override string Language => "en";

        public override string Stands => "In the text: ";

        public override string Write => "Write: ";

        public override string Why => "Why: ";

        public override string Basis => "Basis: ";

        public override string Level(FindingLevel level) => level switch { FindingLevel.Error => "error", FindingLevel.Warning => "warning", _ => "hint" };

        public override string Kind(ParagraphKind kind) => kind switch
        {
            ParagraphKind.Title => "Title",
            ParagraphKind.Heading => "Heading",
            ParagraphKind.Enacting => "Enacting line",
            ParagraphKind.Operative => "Operative paragraph",
            ParagraphKind.Footnote => "Footnote",
            _ => "Paragraph",
        };

        public override string Report(string title) => $"Language report: {title}";

        public override string Summary(int errors, int warnings, int hints, int ignored) =>
            errors + warnings + hints + ignored == 0 ? "Nothing was found."
            : $"{Count(errors, "error")}, {Count(warnings, "warning")}, {Count(hints, "hint")}{(ignored > 0 ? $"; {ignored} ignored" : "")}.";

        public override string Revision(long revision) => $"Revision {revision}.";

        public override string Ignored(Delegation? by, string? reason) => $"Ignored by {by?.Name("en") ?? "the secretariat"}{(string.IsNullOrWhiteSpace(reason) ? "." : $": {reason}")}";

        private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
    }

    private sealed class InChinese : DeskWords
    {
        public override string Language => "zh";

        public override string Stands => "原文：";

        public override string Write => "应写作：";

        public override string Why => "说明：";

        public override string Basis => "依据：";

        public override string Level(FindingLevel level) => level switch { FindingLevel.Error => "错误", FindingLevel.Warning => "警告", _ => "提示" };

        public override string Kind(ParagraphKind kind) => kind switch
        {
            ParagraphKind.Title => "标题",
            ParagraphKind.Heading => "小标题",
            ParagraphKind.Enacting => "机构名称行",
            ParagraphKind.Operative => "执行段",
            ParagraphKind.Footnote => "脚注",
            _ => "段落",
        };

        public override string Report(string title) => $"案文用语检查报告：{title}";

        public override string Summary(int errors, int warnings, int hints, int ignored) =>
            errors + warnings + hints + ignored == 0 ? "未发现问题。" : $"错误 {errors} 处，警告 {warnings} 处，提示 {hints} 处{(ignored > 0 ? $"；另有 {ignored} 处已忽略" : "")}。";

        public override string Revision(long revision) => $"第 {revision} 次修订。";

        public override string Ignored(Delegation? by, string? reason) => $"{by?.Name("zh") ?? "秘书处"}已忽略{(string.IsNullOrWhiteSpace(reason) ? "。" : $"：{reason}")}";
    }
}
