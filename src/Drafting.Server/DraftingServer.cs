using System.Text.Json.Serialization.Metadata;
using Drafting.Documents.AgreedLanguage;
using Drafting.Server.Access;
using Drafting.Server.AgreedLanguage;
using Drafting.Server.Amendments;
using Drafting.Server.Answers;
using Drafting.Server.Board;
using Drafting.Server.Client;
using Drafting.Server.Configuration;
using Drafting.Server.Contract;
using Drafting.Server.Copies;
using Drafting.Server.Demo;
using Drafting.Server.Desk;
using Drafting.Server.Drafts;
using Drafting.Server.History;
using Drafting.Server.Hosting;
using Drafting.Server.Invitations;
using Drafting.Server.Languages;
using Drafting.Server.Library;
using Drafting.Server.Live;
using Drafting.Server.MeetingRooms;
using Drafting.Server.Members;
using Drafting.Server.Notifications;
using Drafting.Server.Originals;
using Drafting.Server.Pipeline;
using Drafting.Server.Platform;
using Drafting.Server.Redlines;
using Drafting.Server.Renewal;
using Drafting.Server.Sealed;
using Drafting.Server.Silence;
using Drafting.Server.Sponsors;
using Drafting.Server.Stages;
using Drafting.Server.Storage;
using Drafting.Server.Telemetry;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server;

/// <summary>The composition root: everything the server is made of, in the order a request meets it.</summary>
internal static class DraftingServer
{
    private const string DefaultAddress = "http://127.0.0.1:5080";
    private const string HubAddress = "/hubs/drafting";

    // What each feature is asked and answers; what is in none of them is looked at when it is first written.
    private static readonly IJsonTypeInfoResolver[] Json =
    [
        AccessAnswers.Default, AgreedLanguageAnswers.Default, AmendmentAnswers.Default, BoardAnswers.Default, DeskAnswers.Default, DraftAnswers.Default, DraftLanguageAnswers.Default, HealthAnswers.Default, HistoryAnswers.Default, InvitationAnswers.Default, LibraryAnswers.Default,
        LiveAnswers.Default, MeetingRoomAnswers.Default, MemberAnswers.Default, NotificationAnswers.Default, PlatformAnswers.Default, RenewalAnswers.Default, SilenceAnswers.Default, SponsorAnswers.Default,
    ];

    /// <summary>A server that is ready to run.</summary>
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var demo = DemoOptions.Of(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = demo.Settings, ContentRootPath = AppContext.BaseDirectory });
        var configuration = builder.Configuration;
        if (configuration["urls"] is null && configuration["http_ports"] is null && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        AddServices(builder.Services);
        builder.AddTelemetry(CollectorSetting.IsSet(configuration));
        await builder.AddDraftHostAsync();
        if (demo.IsWanted)
            builder.Services.AddHostedService(services => new DemonstrationAtStart(services, demo.ResetsPasswords));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LimitOptions.Ceiling;
        });

        var app = builder.Build();
        try
        {
            await PrepareAsync(app);
            Use(app);
            Map(app);
            app.Lifetime.ApplicationStarted.Register(() => Announce(app));
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        app.CheckSettings();
        app.Services.HoldStore();
        app.Services.OpenStorage();
        await FirstAdministrator.PrepareAsync(app.Services);
        await app.Services.GetRequiredService<EndedSessions>().LoadAsync();
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddCheckedOptions();
        services.AddStoreHold();
        services.AddStorage();
        services.AddAccess();
        services.AddSignInLimit();
        services.AddCompression();
        services.AddRequestTimeouts(options => options.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(60) });
        services.ConfigureHttpJsonOptions(options => AnswerJson.Configure(options.SerializerOptions, Json));
        services.AddApiDescription(new HubDescription(HubAddress, typeof(DraftingHub), typeof(IDraftPushes)));
        services.AddHealthChecks();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(15));
        services.AddSingleton<PaperPrinter>();
        services.AddSingleton<DraftAccess>();
        services.AddSingleton<VersionFollowing>();
        services.AddSingleton<FollowingKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<FollowingKeeper>());
        services.AddSingleton<DraftReading>();
        services.AddSingleton<WrittenDrafts>();
        services.AddSingleton<DraftMaking>();
        services.AddSingleton<CaucusCopies>();
        services.AddSingleton<VersionMaking>();
        services.AddSingleton<Pairs>();
        services.AddSingleton<ReferencedTexts>();
        services.AddSingleton<LibraryShelf>();
        services.AddSingleton<LibraryFinder>();
        services.AddSingleton<LanguageVersions>();
        services.AddSingleton<AgreedLanguageFinder>();
        services.AddSingleton<Counterparts>();
        services.AddHostedService<PassageKeeper>();
        services.AddSingleton<TemplateNames>();
        services.AddScoped<Demonstration>();
        services.AddSingleton<Membership>();
        services.AddSingleton<MeetingRoomKeeper>();
        services.AddSingleton<Steering>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<CommentSeal>();
        services.AddSingleton<DelegationComments>();
        services.AddSingleton<ObjectionSeal>();
        services.AddSingleton<Objections>();
        services.AddHostedService<SilenceKeeper>();
        services.AddHostedService<MemoryReturning>();
        services.AddHostedService<NotificationKeeper>();
        services.AddHostedService<MailKeeper>();
        services.AddScoped<InvitationLinks>();
        services.AddScoped<Roster>();
        services.AddSingleton<InvitationMail>();
        services.AddSingleton<DraftFeeds>();
        services.AddSingleton<BoardRows>();
        services.AddSingleton<ProgressHistories>();
        services.AddSingleton<CheckedDrafts>();
        services.AddSingleton<CitedTexts>();
        services.AddSingleton<Citations>();
        services.AddSingleton<KnownTexts>();
        services.AddSingleton<Findings>();
        services.AddSignalR(options =>
        {
            // A connection that has gone silent is noticed by both sides within seconds, so that a hung node is left for another.
            options.KeepAliveInterval = TimeSpan.FromSeconds(2);
            options.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
            options.AddFilter<HubSessions>();
            options.AddFilter<HubFaults>();
        }).AddJsonProtocol(options => AnswerJson.Configure(options.PayloadSerializerOptions, Json));
        services.AddSingleton<HubFaults>();
        services.AddSingleton<HubSessions>();
        services.AddSingleton<Connections>();
        services.AddSingleton<HubLifetimeManager<DraftingHub>>(provider => provider.GetRequiredService<Connections>());
        services.AddOptions<HubOptions>().Configure<LimitOptions>((options, limits) => options.MaximumReceiveMessageSize = limits.Message);
    }

    private static void Use(WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseProblemAnswers();
        app.UseClientFiles();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseClientPages();
        app.UseSameOrigin();
        app.UseAuthentication();
        app.UseEndedSessions();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.UseRequestSize();
    }

    private static void Map(WebApplication app)
    {
        app.MapHealth();
        var node = app.Services.GetRequiredService<NodeOptions>();
        if (node.Part == NodeRole.Silo)
            return;
        if (node.Owner == ActorHost.Orleans)
            Grains.MapDashboard(app);
        var api = app.MapGroup("/api").RequireAuthorization();
        api.MapSession();
        api.MapUsers();
        api.MapInvitations();
        api.MapPlatform();
        api.MapDelegations();
        api.MapDrafts();
        api.MapBoard();
        api.MapNotifications();
        api.MapHistory();
        api.MapStages();
        api.MapSponsors();
        api.MapSilence();
        api.MapSealedComments();
        api.MapMembers();
        api.MapMeetingRooms();
        api.MapLibrary(app.Services.GetRequiredService<LimitOptions>());
        api.MapLanguages();
        api.MapAgreedLanguage();
        api.MapRedlines();
        api.MapAmendments();
        api.MapRenewal();
        api.MapDesk(app.Services.GetRequiredService<LimitOptions>());
        api.MapDraftExport();
        api.MapCompilation();
        api.MapCopies();
        api.MapDraftLanguages();
        api.MapLibraryExport();
        app.MapOpenApi().Compressed();
        app.MapApiPage();
        app.MapHub<DraftingHub>(HubAddress).DisableRequestTimeout();
    }

    private static void Announce(WebApplication app)
    {
        var storage = app.Services.GetRequiredService<StorageOptions>();
        app.Logger.Started(app.Services.GetRequiredService<NodeOptions>().ActorHost, storage.Provider, storage.Place);
        if (ClientFiles.Find(app.Services.GetRequiredService<ClientOptions>()) is { } path)
            app.Logger.ClientServed(path);
        else
            app.Logger.ClientMissing();
        FirstAdministrator.OfferSetupAsync(app).GetAwaiter().GetResult();
    }
}
