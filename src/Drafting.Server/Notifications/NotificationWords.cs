using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;

namespace Drafting.Server.Notifications;

/// <summary>Notifications in words, for e-mail; the application has its own.</summary>
internal abstract class NotificationWords
{
    private static readonly NotificationWords Chinese = new InChinese(), English = new InEnglish();

    /// <summary>“zh”, else English.</summary>
    public static NotificationWords Of(string language) => language == "zh" ? Chinese : English;

    /// <summary>Where to change what is sent; the address follows.</summary>
    public abstract string Settings { get; }

    /// <summary>One notification as one line.</summary>
    public string Line(Notification told) => told.Last.Kind switch
    {
        NotificationKind.Sponsors => Sponsors(Name(told.Last.Subject), told.Last.Detail == WireName.Of(LedgerChange.Joined), told.Count),
        NotificationKind.Stage => Stage(WireName.Parse<Stage>(told.Last.Subject) ?? Documents.Stage.ZeroDraft, told.Last.Detail),
        NotificationKind.Reopened => Reopened(told.Last.Delegation is { } delegation ? Name(delegation) : null, told.Last.Detail, told.Count),
        NotificationKind.Proposals => Proposal(told.Last.Delegation is { } proposer ? Name(proposer) : "", WireName.Parse<ProposalState>(told.Last.Detail ?? "") ?? ProposalState.Open, told.Count),
        NotificationKind.Comments or NotificationKind.Mentions =>
            Comment(told.Last.Delegation is { } author ? Name(author) : null, told.Last.Kind == NotificationKind.Mentions, (told.Last.Detail ?? "").ReplaceLineEndings(" "), told.Count),
        _ => Ending(DateTimeOffset.Parse(told.Last.Subject, CultureInfo.InvariantCulture)),
    };

    protected abstract string Language { get; }

    protected abstract string Sponsors(string name, bool joined, int count);

    protected abstract string Stage(Stage stage, string? reason);

    protected abstract string Reopened(string? by, string? reason, int count);

    protected abstract string Ending(DateTimeOffset deadline);

    /// <param name="state">Open: another delegation has proposed. Else: what has become of one's own.</param>
    protected abstract string Proposal(string delegation, ProposalState state, int count);

    /// <param name="by">Null for the secretariat.</param>
    /// <param name="isMention">Else an answer.</param>
    protected abstract string Comment(string? by, bool isMention, string text, int count);

    private string Name(string delegation) => Delegations.Find(delegation)?.Name(Language) ?? delegation;

    private static string Time(DateTimeOffset deadline) => deadline.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed class InChinese : NotificationWords
    {
        // In the order of the stages.
        private static readonly string[] Stages = ["预稿", "磋商", "默许程序", "定稿与提案", "提交", "已印发", "订正印发", "采取行动", "已通过", "未通过", "不采取行动", "已撤回"];

        public override string Settings => "选择接收哪些通知：";

        protected override string Language => "zh";

        protected override string Sponsors(string name, bool joined, int count) => $"{(count > 1 ? $"提案国名单有 {count} 处变动，最近：" : "")}{name}{(joined ? "加入" : "退出")}";

        protected override string Stage(Stage stage, string? reason) => $"进入“{Stages[(int)stage]}”阶段{(reason is null ? "" : $"：{reason}")}";

        protected override string Reopened(string? by, string? reason, int count) => $"{(count > 1 ? $"{count} 段" : "")}已商定的段落重开{(by is null ? "" : $"，{by}")}{(reason is null ? "" : $"：{reason}")}";

        protected override string Ending(DateTimeOffset deadline) => $"默许程序将于 {Time(deadline)}（世界时）截止";

        protected override string Proposal(string delegation, ProposalState state, int count) => $"{(count > 1 ? $"提案有 {count} 处变动，最近：" : "")}{state switch
        {
            ProposalState.Open => $"{delegation}也对同一段提出提案",
            ProposalState.Accepted => $"{delegation}的提案已采纳",
            ProposalState.Merged => $"{delegation}的提案已合并",
            ProposalState.NotRetained => $"{delegation}的提案未保留",
            _ => $"{delegation}的提案未采纳",
        }}";

        protected override string Comment(string? by, bool isMention, string text, int count) =>
            $"{(count > 1 ? $"{count} 条批注，最近：" : "")}{by ?? "秘书处"}{(isMention ? "在批注中提到贵方" : "回复了批注")}：{text}";
    }

    private sealed class InEnglish : NotificationWords
    {
        private static readonly string[] Stages =
            ["zero draft", "negotiation", "silence procedure", "final text, sponsors open", "tabled", "issued", "issued, revised", "action", "adopted", "rejected", "no action", "withdrawn"];

        public override string Settings => "Choose what you are notified of:";

        protected override string Language => "en";

        protected override string Sponsors(string name, bool joined, int count) => $"{(count > 1 ? $"{count} changes to the list of sponsors, the last: " : "")}{name} {(joined ? "joined" : "withdrew")}";

        protected override string Stage(Stage stage, string? reason) => $"Now at the stage “{Stages[(int)stage]}”{(reason is null ? "" : $": {reason}")}";

        protected override string Reopened(string? by, string? reason, int count) =>
            $"{(count > 1 ? $"{count} agreed paragraphs reopened" : "An agreed paragraph reopened")}{(by is null ? "" : $", {by}")}{(reason is null ? "" : $": {reason}")}";

        protected override string Ending(DateTimeOffset deadline) => $"Silence ends at {Time(deadline)} UTC";

        protected override string Proposal(string delegation, ProposalState state, int count) => $"{(count > 1 ? $"{count} changes to proposals, the last: " : "")}{state switch
        {
            ProposalState.Open => $"{delegation} has proposed on the same paragraph",
            ProposalState.Accepted => $"the proposal of {delegation} was accepted",
            ProposalState.Merged => $"the proposal of {delegation} was merged",
            ProposalState.NotRetained => $"the proposal of {delegation} was not retained",
            _ => $"the proposal of {delegation} was declined",
        }}";

        protected override string Comment(string? by, bool isMention, string text, int count) =>
            $"{(count > 1 ? $"{count} comments, the last: " : "")}{by ?? "The Secretariat"} {(isMention ? "mentioned your delegation" : "answered")}: {text}";
    }
}
