namespace CraftAspire.Contracts;

/// <summary>What <c>POST /reports</c> takes.</summary>
/// <param name="Element">An element that the caller holds or once held.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record NewReport(ElementReference Element, ReportReason Reason = ReportReason.Other);
