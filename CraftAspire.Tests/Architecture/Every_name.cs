using System.Reflection;

namespace CraftAspire.Tests.Architecture;

/// <summary>The names that <c>.editorconfig</c> cannot check, because they depend on a type.</summary>
public sealed class Every_name
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Projects { get; } =
    [
        "CraftAspire.Api", "CraftAspire.AppHost", "CraftAspire.Bot", "CraftAspire.Contracts", "CraftAspire.Inference",
        "CraftAspire.ServiceDefaults", "LocalProgram", "TelegramEmulator",
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void of_a_token_is_cancellationToken(string project) =>
        ParametersOf<CancellationToken>(project)
            // A record's parameter is its property, too.
            .Where(parameter => parameter.Name is not ("cancellationToken" or "CancellationToken" or "_"))
            .Where(parameter => ((MethodBase)parameter.Member).GetParameters().Count(IsOf<CancellationToken>) == 1)
            .Select(Describe).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void of_a_TimeProvider_is_time(string project) =>
        ParametersOf<TimeProvider>(project).Where(parameter => parameter.Name is not "time").Select(Describe).ShouldBeEmpty();

    // Endpoints, grains and the calls of the game's API have the names that their callers know.
    [Theory]
    [MemberData(nameof(Projects))]
    public void of_a_method_that_returns_a_task_ends_in_Async(string project) =>
        TypesOf(project)
            .Where(type => project is not "CraftAspire.Contracts" && !type.Name.EndsWith("Endpoints", StringComparison.Ordinal)
                && !type.Name.EndsWith("Endpoint", StringComparison.Ordinal) && !typeof(IAddressable).IsAssignableFrom(type))
            .SelectMany(MethodsOf)
            .Where(method => IsTask(method.ReturnType) && !method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Where(method => !method.Name.Contains('<', StringComparison.Ordinal) && !IsForeign(method))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ShouldBeEmpty();

    private static IEnumerable<ParameterInfo> ParametersOf<T>(string project) => TypesOf(project)
        .SelectMany(type => MethodsOf(type).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        .Where(method => !method.Name.Contains('<', StringComparison.Ordinal) && !IsForeign(method))
        .SelectMany(method => method.GetParameters())
        .Where(IsOf<T>);

    private static IEnumerable<Type> TypesOf(string project) => Assembly.Load(project).GetTypes()
        .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal)
            && (type.Namespace ?? project).StartsWith(project, StringComparison.Ordinal));

    // Properties' accessors aside, and what the compiler gives a delegate.
    private static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.IsSubclassOf(typeof(Delegate)) ? [] : type.GetMethods(Declared).Where(method => !method.IsSpecialName);

    private static bool IsOf<T>(ParameterInfo parameter) =>
        (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) == typeof(T);

    private static bool IsTask(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>)));

    // Somebody else named it: a base class or an interface of another assembly.
    private static bool IsForeign(MethodBase member) =>
        member is MethodInfo method && method.DeclaringType is { } type
        && (method.GetBaseDefinition().Module != method.Module
            || (!type.IsInterface && type.GetInterfaces().Where(contract => contract.Module != type.Module)
                .Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method))));

    private static string Describe(ParameterInfo parameter) =>
        $"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name}({parameter.Name})";
}
